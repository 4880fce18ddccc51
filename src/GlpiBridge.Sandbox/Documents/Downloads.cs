using System.Text;
using GlpiBridge.Sandbox.Http;
using GlpiBridge.Sandbox.Items;

namespace GlpiBridge.Sandbox.Documents;

/// The bytes of a document: through the API without any check, through front/ with GLPI's own.
internal static class Downloads
{
    public static bool IsAsked(ApiRequest request) => request.Accept == "application/octet-stream" || request.Text("alt") == "media";

    public static ApiAnswer ById(Endpoint endpoint, long id)
    {
        endpoint.RequireSession();
        return Send(endpoint.World, endpoint.World.Database.Find("Document", id) ?? throw Errors.NotFound());
    }

    /// front/document.send.php: the thing that the document hangs on must be named, and be the caller's to read.
    public static ApiAnswer ByAddress(World world, RulesBook rules, ApiRequest request)
    {
        var document = world.Database.Find("Document", Values.ToLong(request.Text("docid")));
        var (type, id) = request.Has("tickets_id") ? ("Ticket", request.Text("tickets_id")) : (request.Text("itemtype"), request.Text("items_id"));
        var item = ItemTypes.Known.Find(type) is { } itemType ? world.Database[itemType].Find(Values.ToLong(id)) : null;
        var session = world.Sessions.Find(request.Text("session_token").Trim());
        if (session is null || document is null || item is null || !Hangs(world.Database, document, item)) return ApiAnswer.Html(Pages.Denied);
        return rules.For(item.Type).CanRead(new Caller(world, session), item) ? Send(world, document) : ApiAnswer.Html(Pages.Denied);
    }

    private static bool Hangs(Database database, Row document, Row item)
    {
        bool IsLinked(Row to) => database.Below("Document_Item", to.Type.Name, to.Id).Any(l => l.Long("documents_id") == document.Id);
        return IsLinked(item) || (item.Type.Name == "Ticket" && database.Below("ITILFollowup", "Ticket", item.Id).Any(IsLinked));
    }

    private static ApiAnswer Send(World world, Row document)
    {
        var bytes = world.Files.Find(document.Text("sha1sum")) ?? throw Errors.NotFound();
        var name = Sanitizer.Decode(document.Text("filename"));
        return new ApiAnswer(200, null)
        {
            Bytes = bytes,
            ContentType = document.Text("mime"),
            Headers =
            {
                ["Content-Disposition"] = $"filename=\"{Latin1(name)}\"; filename*=utf-8''{Uri.EscapeDataString(name)}",
                ["Cache-Control"] = "private",
                ["Expires"] = "Thu, 19 Nov 1981 08:52:00 GMT",
                ["ETag"] = document.Text("sha1sum"),
            },
        };
    }

    private static string Latin1(string name) =>
        Encoding.Latin1.GetString(Encoding.GetEncoding("iso-8859-1", new EncoderReplacementFallback("?"), DecoderFallback.ReplacementFallback).GetBytes(name));
}
