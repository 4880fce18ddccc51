using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using GlpiBridge.Glpi.Sessions;

namespace GlpiBridge.Glpi.Search;

/// <summary>
/// Column numbers by name, kept per GLPI version and type. The version is asked for again after an hour, so an upgrade is seen. What a session may see depends on its profile: a
/// name that is missing is looked for once more with the session that asks.
/// </summary>
internal sealed class SearchOptionsCatalog(ISearchApi api, GlpiSessions sessions, TimeProvider clock)
{
    private static readonly TimeSpan VersionLife = TimeSpan.FromHours(1);
    private readonly ConcurrentDictionary<(string Version, string ItemType), Dictionary<string, List<int>>> _columns = new();
    private (string Version, long ReadAt)? _version;

    public async Task<Func<SearchField, int>> ForAsync(SessionToken session, string itemType, IEnumerable<SearchField> needed, CancellationToken ct)
    {
        var key = (await VersionAsync(session, ct).ConfigureAwait(false), itemType);
        if (!_columns.TryGetValue(key, out var columns) || needed.Any(field => Find(columns, field) is null))
            columns = _columns[key] = await ReadAsync(session, itemType, columns, ct).ConfigureAwait(false);
        return field => Find(columns, field) ?? throw new ArgumentException($"GLPI has no search column {field.Uid} ({field.Occurrence}) for {itemType}.");
    }

    private static int? Find(Dictionary<string, List<int>> columns, SearchField field) =>
        (columns.TryGetValue(field.Uid, out var numbers) || columns.TryGetValue(field.OtherUid ?? "", out numbers)) && field.Occurrence < numbers.Count ? numbers[field.Occurrence] : null;

    private async Task<string> VersionAsync(SessionToken session, CancellationToken ct)
    {
        if (_version is { } known && clock.GetElapsedTime(known.ReadAt) < VersionLife)
            return known.Version;
        var limits = await sessions.GetLimitsAsync(session, ct).ConfigureAwait(false);
        _version = (limits.Version, clock.GetTimestamp());
        return limits.Version;
    }

    private async Task<Dictionary<string, List<int>>> ReadAsync(SessionToken session, string itemType, Dictionary<string, List<int>>? known, CancellationToken ct)
    {
        var columns = known?.ToDictionary(pair => pair.Key, pair => pair.Value.ToList(), StringComparer.Ordinal) ?? new(StringComparer.Ordinal);
        foreach (var (number, option) in await api.ListOptionsAsync(session, itemType, ct).ConfigureAwait(false))
        {
            // Group titles ("common") stand among the columns.
            if (!int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var column)
                || option.ValueKind is not JsonValueKind.Object
                || !option.TryGetProperty("uid", out var uid)
                || uid.GetString() is not { Length: > 0 } name)
                continue;
            if (!columns.TryGetValue(name, out var numbers))
                columns[name] = numbers = [];
            if (!numbers.Contains(column))
                numbers.Add(column);
        }
        return columns;
    }
}
