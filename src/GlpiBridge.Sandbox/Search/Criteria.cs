using System.Text.Json.Nodes;
using GlpiBridge.Sandbox.Entities;
using GlpiBridge.Sandbox.Http;
using GlpiBridge.Sandbox.Items;
using GlpiBridge.Sandbox.Tickets;

namespace GlpiBridge.Sandbox.Search;

/// The criteria of a search: conditions on columns, linked and nested.
internal sealed class Criteria(Caller caller, ItemType type)
{
    private static readonly Dictionary<string, long[]> StatusWords = new()
    {
        ["notold"] = [TicketStatus.New, TicketStatus.Assigned, TicketStatus.Planned, TicketStatus.Waiting],
        ["old"] = [TicketStatus.Solved, TicketStatus.Closed],
        ["notclosed"] = [TicketStatus.New, TicketStatus.Assigned, TicketStatus.Planned, TicketStatus.Waiting, TicketStatus.Solved],
        ["process"] = [TicketStatus.Assigned, TicketStatus.Planned],
        ["all"] = [TicketStatus.New, TicketStatus.Assigned, TicketStatus.Planned, TicketStatus.Waiting, TicketStatus.Solved, TicketStatus.Closed],
    };

    private readonly SearchValues values = new(caller);
    private bool isOnValidations;

    /// Columns that the criteria ask about; GLPI shows them too.
    public List<long> Columns { get; } = [];

    public Func<Row, bool> Read(JsonNode? node)
    {
        var list = node switch
        {
            null => [],
            JsonObject map => map.Select(p => p.Value).ToList(),
            JsonArray array => [.. array],
            _ => throw new CrashException("criteria is no array"),
        };
        // As in SQL, AND binds tighter than OR.
        var groups = new List<List<Func<Row, bool>>>();
        foreach (var item in list)
        {
            var criterion = new Input(item as JsonObject ?? throw Errors.Plain("Critère de recherche mal formé"));
            var (link, holds) = (criterion.Text("link").ToUpperInvariant(), One(criterion));
            if (groups.Count == 0 || link.StartsWith("OR", StringComparison.Ordinal)) groups.Add([]);
            groups[^1].Add(link.EndsWith(" NOT", StringComparison.Ordinal) ? row => !holds(row) : holds);
        }
        return groups.Count == 0 ? _ => true : row => groups.Exists(g => g.TrueForAll(holds => holds(row)));
    }

    /// As in a joined table, conditions on approvals hold against one of them.
    public bool HoldsFor(Row row, Func<Row, bool> holds) => !isOnValidations
        ? holds(row)
        : caller.Database.Where("TicketValidation", "tickets_id", row.Id).DefaultIfEmpty<Row?>().Any(validation =>
        {
            values.Joined = validation;
            return holds(row);
        });

    private Func<Row, bool> One(Input criterion)
    {
        if (criterion.Has("criteria")) return Read(criterion.Node("criteria"));
        if (!criterion.Has("field")) throw Errors.Plain("Critère de recherche mal formé");
        var field = criterion.Text("field");
        var (how, value) = (criterion.Text("searchtype"), criterion.Text("value"));
        if (field is "view" or "all") return row => SearchOptions.Of(type).Any(o => o.Id is not null && Holds(row, o, "contains", value));
        var option = Array.Find([.. SearchOptions.Of(type)], o => o.Key == field && o.Id is not null)
            ?? throw Errors.Plain("Identifiant de champ incorrect dans le critère de recherche");
        if (option.IsForbidden(caller)) throw Errors.Plain("Identifiant de champ interdit dans le critère de recherche");
        Columns.Add(option.Id!.Value);
        isOnValidations |= option.IsOfValidations;
        return row => Holds(row, option, how, value);
    }

    private bool Holds(Row row, SearchOption option, string how, string value) => how switch
    {
        "contains" => Contains(row, option, value),
        "notcontains" => !Contains(row, option, value),
        "notequals" => !IsEqual(row, option, value),
        "under" => Under(option, value) is var under && values.Ids(row, option).Any(under.Contains),
        "notunder" => Under(option, value) is var under && !values.Ids(row, option).Any(under.Contains),
        "lessthan" => Text(row, option) is { } text && string.CompareOrdinal(text, value) < 0,
        "morethan" => Text(row, option) is { } text && string.CompareOrdinal(text, value) > 0,
        "empty" => values.SearchedTexts(row, option).All(string.IsNullOrEmpty),
        _ => IsEqual(row, option, value),
    };

    private bool Contains(Row row, SearchOption option, string value)
    {
        if (SearchValues.IsParent(row, option)) return values.Parent(row) is { } parent && SearchText.Matches(parent.Text("completename"), value);
        if (option.DataType is "number" or "integer" or "count" or "timestamp" && NumberTest.Read(value) is { } test)
            return values.Ids(row, option).Any(test);
        return values.SearchedTexts(row, option).Any(t => SearchText.Matches(t, value));
    }

    private bool IsEqual(Row row, SearchOption option, string value)
    {
        if (option is { Field: "status", DataType: "specific" } && StatusWords.TryGetValue(value, out var statuses))
            return statuses.Contains(row.Long("status"));
        if (value == "myself") return values.Ids(row, option).Contains(caller.UserId);
        if (option.IsOfValidations && Values.IsDigits(value)) return values.Ids(row, option).Contains(Values.ToLong(value));
        if (option.DataType is "itemlink" && Values.IsDigits(value)) return row.Id == Values.ToLong(value);
        if (option.DataType is "dropdown" or "number" or "bool" or "specific" or "integer" or "count")
            return values.Ids(row, option) is var ids && (Values.ToLong(value) == 0 && !ids.Any() || ids.Contains(Values.ToLong(value)));
        return values.SearchedTexts(row, option).Any(t => t is not null && Fold.Same(t, value));
    }

    private HashSet<long> Under(SearchOption option, string value) =>
        ItemTypes.Known.ByTable(option.Table) is { IsTree: true } tree
            ? Trees.Under(caller.Database, tree, Values.ToLong(value)) : [Values.ToLong(value)];

    private string? Text(Row row, SearchOption option) => values.SearchedTexts(row, option).FirstOrDefault();
}
