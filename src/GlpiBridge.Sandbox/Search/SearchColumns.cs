using GlpiBridge.Sandbox.Http;
using GlpiBridge.Sandbox.Items;

namespace GlpiBridge.Sandbox.Search;

/// Which columns a search shows: the mandatory ones, the chosen or the preferred ones, and those of the criteria.
internal sealed class SearchColumns(Caller caller, ItemType type)
{
    private static readonly Dictionary<string, long[]> Preferred = new()
    {
        ["Ticket"] = [12, 19, 15, 3, 4, 5, 7, 18],
        ["Reminder"] = [2, 3, 4, 5, 6, 7],
        ["User"] = [34, 5, 8],
        ["Computer"] = [3, 5, 19],
    };

    public IReadOnlyList<SearchOption> Choose(ApiRequest request, IReadOnlyList<long> ofCriteria)
    {
        var wanted = new List<long>();
        if (type.Name == "Ticket") wanted.Add(2);
        wanted.Add(1);
        if (type.IsRecursive || caller.Session.ActiveEntities.Count > 1) wanted.Add(80);
        wanted.AddRange(Input.ListOf(request.Node("forcedisplay")) is { Count: > 0 } forced
            ? forced.Select(Values.ToLong) : Preferred.GetValueOrDefault(type.Name) ?? []);
        wanted.AddRange(ofCriteria);
        var options = SearchOptions.Of(type).Where(o => o is { Id: not null, IsNotDisplayed: false }).ToDictionary(o => o.Id!.Value);
        return [.. wanted.Distinct().Where(options.ContainsKey).Select(id => options[id])];
    }
}
