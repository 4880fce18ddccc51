using System.Globalization;
using System.Text.Json.Nodes;
using GlpiBridge.Sandbox.Http;
using GlpiBridge.Sandbox.Items;

namespace GlpiBridge.Sandbox.Search;

internal static class SearchEndpoint
{
    public static ApiAnswer Handle(Endpoint endpoint)
    {
        var (caller, request) = (endpoint.RequireCaller(), endpoint.Request);
        if (request.Segment(1).Length == 0) throw Errors.ResourceMissing();
        var type = ItemTypes.Known.Find(request.Segment(1)) ?? throw Errors.UnknownType();
        var rules = endpoint.Rules.For(type);
        if (!rules.CanList(caller)) throw Errors.RightMissing();
        var criteria = new Criteria(caller, type);
        var holds = criteria.Read(request.Node("criteria"));
        var query = ListQuery.Read(request, caller.Session.PageSize);

        var found = endpoint.World.Database[type].Rows
            .Where(r => (!type.IsDeletable || r.Flag("is_deleted") == request.IsOn("is_deleted")) && rules.Sees(caller, r) && criteria.HoldsFor(r, holds)).ToList();
        var (sort, orders) = (Numbers(request, "sort", 1), Orders(request));
        var total = found.Count;
        if (query.Start > total) throw Errors.RangeTooFar(total);
        var page = new SearchOrder(caller, type).Sort(found, sort, orders).Skip((int)query.Start).Take((int)query.Limit).ToList();
        var body = new JsonObject
        {
            ["totalcount"] = total,
            ["count"] = page.Count,
            ["sort"] = new JsonArray([.. sort.Select(s => (JsonNode)s)]),
            ["order"] = new JsonArray([.. orders.Select(o => (JsonNode)o)]),
        };
        var columns = new SearchColumns(caller, type).Choose(request, criteria.Columns);
        if (page.Count > 0) new SearchPrinter(caller, type, columns).Print(request, page, body);
        return Answer(query, type, total, page.Count, body);
    }

    private static ApiAnswer Answer(ListQuery query, ItemType type, int total, int count, JsonObject body)
    {
        var range = string.Create(CultureInfo.InvariantCulture, $"{query.Start}-{query.Start + count - 1}/{total}");
        body["content-range"] = range;
        var answer = new ApiAnswer(count < total ? 206 : 200, body);
        answer.Headers["Accept-Range"] = type.Name + " 1000";
        if (total > 0) answer.Headers["Content-Range"] = range;
        return answer;
    }

    private static List<long> Numbers(ApiRequest request, string name, long otherwise) =>
        Input.ListOf(request.Node(name)) is { Count: > 0 } list ? [.. list.Select(Values.ToLong)] : [otherwise];

    private static List<string> Orders(ApiRequest request) => Input.ListOf(request.Node("order")) is { Count: > 0 } list
        ? [.. list.Select(o => Values.ToText(o)!.Equals("DESC", StringComparison.OrdinalIgnoreCase) ? "DESC" : "ASC")] : ["ASC"];
}
