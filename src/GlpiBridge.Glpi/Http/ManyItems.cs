using System.Globalization;

namespace GlpiBridge.Glpi.Http;

/// <summary>Reads items by their numbers with <c>getMultipleItems</c>, which fails as a whole for one that is refused or gone: such a call is halved until that one alone is missing.</summary>
internal static class ManyItems
{
    // GLPI reads them one by one, and the address of the call has its limits.
    private const int AtOnce = 50;

    public static async Task<IReadOnlyList<(ItemKey Key, T Item)>> ReadAsync<T>(
        IReadOnlyCollection<ItemKey> keys, Func<IDictionary<string, string>, CancellationToken, Task<IReadOnlyList<T>>> read, CancellationToken ct)
    {
        var items = new List<(ItemKey, T)>();
        foreach (var some in keys.Distinct().Chunk(AtOnce))
            items.AddRange(await SomeAsync(some, read, ct).ConfigureAwait(false));
        return items;
    }

    private static async Task<IReadOnlyList<(ItemKey Key, T Item)>> SomeAsync<T>(
        ItemKey[] keys, Func<IDictionary<string, string>, CancellationToken, Task<IReadOnlyList<T>>> read, CancellationToken ct)
    {
        var query = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < keys.Length; i++)
        {
            query[string.Create(CultureInfo.InvariantCulture, $"items[{i}][itemtype]")] = keys[i].ItemType;
            query[string.Create(CultureInfo.InvariantCulture, $"items[{i}][items_id]")] = keys[i].ItemId.ToString(CultureInfo.InvariantCulture);
        }
        try
        {
            return [.. keys.Zip(await read(query, ct).ConfigureAwait(false))];
        }
        catch (GlpiException e) when (e.Fault is GlpiFault.Forbidden or GlpiFault.NotFound)
        {
            if (keys.Length == 1)
                return [];
            var half = keys.Length / 2;
            return [.. await SomeAsync(keys[..half], read, ct).ConfigureAwait(false), .. await SomeAsync(keys[half..], read, ct).ConfigureAwait(false)];
        }
    }
}
