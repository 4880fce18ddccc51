using System.Globalization;

namespace GlpiBridge.Glpi.Search;

/// <summary>
/// GLPI's search engine. It is its slowest read, and for the knowledge base it gives every article to everybody: filter what you show.
/// </summary>
public sealed class GlpiSearch
{
    private readonly ISearchApi _api;
    private readonly SearchOptionsCatalog _catalog;

    internal GlpiSearch(ISearchApi api, SearchOptionsCatalog catalog)
    {
        _api = api;
        _catalog = catalog;
    }

    /// <summary>Runs a search and gives one page of it.</summary>
    /// <param name="session">The session.</param>
    /// <param name="query">The search.</param>
    /// <param name="start">First row, from 0. Past the end gives an empty page.</param>
    /// <param name="count">Rows at most.</param>
    /// <param name="ct">Cancels the call.</param>
    /// <returns>The page.</returns>
    /// <exception cref="ArgumentException">GLPI has no such column.</exception>
    /// <exception cref="GlpiException"><see cref="GlpiFault.Forbidden"/> for a type the session may not search; <see cref="GlpiFault.Invalid"/> for a column it may not use.</exception>
    public async Task<SearchPage> RunAsync(SessionToken session, SearchQuery query, int start, int count, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        var numberOf = await _catalog.ForAsync(session, query.ItemType, FieldsOf(query), ct).ConfigureAwait(false);
        var parameters = Parameters(query, numberOf);
        parameters["range"] = string.Create(CultureInfo.InvariantCulture, $"{start}-{start + count - 1}");
        try
        {
            var answer = await _api.SearchAsync(session, query.ItemType, parameters, ct).ConfigureAwait(false);
            return new SearchPage(answer.TotalCount, [.. (answer.Data ?? []).Select(row => new SearchRow(row, numberOf))]);
        }
        catch (GlpiException e) when (e.Code == "ERROR_RANGE_EXCEED_TOTAL")
        {
            return new SearchPage(0, []);
        }
    }

    /// <summary>Runs a search to its end.</summary>
    /// <param name="session">The session.</param>
    /// <param name="query">The search; without an order of its own, rows may be missed between two pages.</param>
    /// <param name="size">Rows a page.</param>
    /// <param name="ct">Cancels the calls.</param>
    /// <returns>All rows.</returns>
    /// <exception cref="ArgumentException">GLPI has no such column.</exception>
    /// <exception cref="GlpiException">As for one page.</exception>
    public async Task<IReadOnlyList<SearchRow>> AllAsync(SessionToken session, SearchQuery query, int size, CancellationToken ct)
    {
        var rows = new List<SearchRow>();
        while (true)
        {
            var page = await RunAsync(session, query, rows.Count, size, ct).ConfigureAwait(false);
            rows.AddRange(page.Rows);
            if (page.Rows.Count < size)
                return rows;
        }
    }

    internal static Dictionary<string, string> Parameters(SearchQuery query, Func<SearchField, int> numberOf)
    {
        var parameters = new Dictionary<string, string>(StringComparer.Ordinal);
        AddCriteria(parameters, "criteria", query.Criteria, numberOf);
        for (var i = 0; i < query.Columns.Count; i++)
            parameters[string.Create(CultureInfo.InvariantCulture, $"forcedisplay[{i}]")] = Text(numberOf(query.Columns[i]));
        if (query.SortField is { } sort)
        {
            parameters["sort"] = Text(numberOf(sort));
            parameters["order"] = query.IsDescending ? "DESC" : "ASC";
        }
        return parameters;
    }

    private static void AddCriteria(Dictionary<string, string> parameters, string prefix, IReadOnlyList<SearchCriterion> criteria, Func<SearchField, int> numberOf)
    {
        for (var i = 0; i < criteria.Count; i++)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"{prefix}[{i}]");
            if (i > 0 || criteria[i].Link is SearchLink.AndNot or SearchLink.OrNot)
                parameters[name + "[link]"] = LinkOf(criteria[i].Link);
            if (criteria[i] is SearchCriterion.Group group)
                AddCriteria(parameters, name + "[criteria]", group.Criteria, numberOf);
            if (criteria[i] is not SearchCriterion.Field field)
                continue;
            parameters[name + "[field]"] = Text(numberOf(field.Column));
            parameters[name + "[searchtype]"] = field.Type.ToString().ToLowerInvariant();
            parameters[name + "[value]"] = field.Value;
        }
    }

    private static IEnumerable<SearchField> FieldsOf(SearchQuery query) =>
        query.Criteria.SelectMany(FieldsOf).Concat(query.Columns).Concat(query.SortField is { } sort ? [sort] : []);

    private static IEnumerable<SearchField> FieldsOf(SearchCriterion criterion) => criterion switch
    {
        SearchCriterion.Field field => [field.Column],
        SearchCriterion.Group group => group.Criteria.SelectMany(FieldsOf),
        _ => [],
    };

    private static string LinkOf(SearchLink link) => link switch
    {
        SearchLink.Or => "OR",
        SearchLink.AndNot => "AND NOT",
        SearchLink.OrNot => "OR NOT",
        _ => "AND",
    };

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
