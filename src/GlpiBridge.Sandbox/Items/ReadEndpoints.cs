using System.Text.Json.Nodes;
using GlpiBridge.Sandbox.Http;

namespace GlpiBridge.Sandbox.Items;

/// Lists, one item, several items.
internal static class ReadEndpoints
{
    public static ApiAnswer List(Endpoint endpoint, ItemType type, Row? parent)
    {
        var (caller, request) = (endpoint.RequireCaller(), endpoint.Request);
        var rules = endpoint.Rules.For(type);
        if (!rules.CanList(caller)) throw Errors.RightMissing();
        var query = ListQuery.Read(request, caller.Session.PageSize);
        var sort = request.Has("sort") ? request.Text("sort") : "id";
        if (type.Find(sort) is not { } column) throw Errors.Plain($"sort param is not a field of {type.Table}");
        var isDescending = ListQuery.IsDescending(request);
        if (parent is not null && !endpoint.Rules.For(parent.Type).CanRead(caller, parent)) throw Errors.RightMissing();

        var isInBin = request.IsOn("is_deleted");
        var matches = SearchText.Read(type, request.Node("searchText"));
        var found = endpoint.World.Database[type].Rows
            .Where(r => (!type.IsDeletable || r.Flag("is_deleted") == isInBin) && rules.Sees(caller, r) && IsBelow(r, parent) && matches(r)).ToList();
        var total = found.Sum(r => rules.CountOf(caller, r));
        if (query.Start > total) throw Errors.RangeTooFar(total);

        var printer = new ItemPrinter(caller, request);
        var page = Order(found, column, isDescending).Skip((int)query.Start).Take((int)query.Limit);
        var rows = new JsonArray([.. page.Select(r => request.IsOn("only_id") ? new JsonObject { ["id"] = r.Id } : printer.Print(r))]);
        return query.Answer(rows, type.Name, total);
    }

    public static ApiAnswer One(Endpoint endpoint, ItemType type, long id)
    {
        var (caller, request) = (endpoint.RequireCaller(), endpoint.Request);
        var (row, shown) = Load(endpoint, caller, type, id);
        if (request.IsOn("get_sha1")) return new ApiAnswer(200, Fingerprint.Of(shown));
        var answer = new ApiAnswer(200, shown);
        if (row.Has("date_mod") && DateTime.TryParse(row.Text("date_mod"), System.Globalization.CultureInfo.InvariantCulture, out var changed))
            answer.Headers["Last-Modified"] = changed.ToUniversalTime().ToString("R", System.Globalization.CultureInfo.InvariantCulture);
        return answer;
    }

    /// All or nothing: one refused or unknown item fails the call.
    public static ApiAnswer Several(Endpoint endpoint)
    {
        var (caller, request) = (endpoint.RequireCaller(), endpoint.Request);
        var wanted = request.Node("items") switch
        {
            JsonObject map => map.Select(p => p.Value).ToList(),
            JsonArray array => [.. array],
            _ => throw Errors.BadArray(),
        };
        var shown = new JsonArray();
        foreach (var item in wanted.Select(n => new Input(n as JsonObject ?? throw Errors.BadArray())))
        {
            var type = ItemTypes.Known.Find(item.Text("itemtype")) ?? throw Errors.UnknownType();
            shown.Add(Load(endpoint, caller, type, item.Long("items_id")).Shown);
        }
        return new ApiAnswer(200, shown);
    }

    private static (Row Row, JsonObject Shown) Load(Endpoint endpoint, Caller caller, ItemType type, long id)
    {
        var rules = endpoint.Rules.For(type);
        var row = rules.Find(endpoint.World.Database, id) ?? throw Errors.NotFound();
        if (!rules.CanRead(caller, row)) throw Errors.RightMissing();
        return (row, new ItemPrinter(caller, endpoint.Request).Print(row, shown =>
        {
            rules.Decorate(caller, row, shown);
            DocumentsPart.Add(caller, endpoint.Request, row, shown);
        }));
    }

    /// By the parent's key in the row, by itemtype and items_id, by the row's key in the parent; else GLPI forgets the parent.
    private static bool IsBelow(Row row, Row? parent)
    {
        if (parent is null) return true;
        if (row.Has(parent.Type.ForeignKey)) return row[parent.Type.ForeignKey] is not null && row.Long(parent.Type.ForeignKey) == parent.Id;
        if (row.Has("itemtype") && row.Has("items_id")) return row.Text("itemtype") == parent.Type.Name && row.Long("items_id") == parent.Id;
        return !parent.Has(row.Type.ForeignKey) || row.Id == parent.Long(row.Type.ForeignKey);
    }

    private static IEnumerable<Row> Order(List<Row> rows, Column by, bool isDescending)
    {
        if (by.Kind is ColumnKind.Number)
            return isDescending ? rows.OrderByDescending(r => r.Long(by.Name)) : rows.OrderBy(r => r.Long(by.Name));
        var texts = Comparer<string>.Create(Fold.Compare);
        return isDescending ? rows.OrderByDescending(r => r.Text(by.Name), texts) : rows.OrderBy(r => r.Text(by.Name), texts);
    }
}
