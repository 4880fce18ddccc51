using System.Text.Json.Nodes;
using GlpiBridge.Sandbox.Http;
using GlpiBridge.Sandbox.Rights;

namespace GlpiBridge.Sandbox.Items;

/// The parts of one item that with_... asks for.
internal static class DocumentsPart
{
    private static readonly string[] OpenTypes = ["Ticket", "KnowbaseItem", "Reminder"];

    public static void Add(Caller caller, ApiRequest request, Row row, JsonObject shown)
    {
        if (request.IsOn("with_documents")) shown["_documents"] = Documents(caller, row);
        if (request.IsOn("with_logs")) shown["_logs"] = caller.Has("logs", Right.Read) ? new JsonArray() : Errors.RightMissingPart();
        foreach (var (flag, right) in (ReadOnlySpan<(string, string)>)[("with_tickets", "ticket"), ("with_problems", "problem"),
            ("with_changes", "change"), ("with_notes", row.Type.RightName), ("with_infocoms", "infocom"), ("with_contracts", "contract")])
            if (request.IsOn(flag)) shown["_" + flag[5..]] = caller.Has(right, Right.Read) ? new JsonArray() : Errors.RightMissingPart();
    }

    private static JsonNode Documents(Caller caller, Row row)
    {
        if (!OpenTypes.Contains(row.Type.Name) && !caller.Has("document", Right.Read)) return Errors.RightMissingPart();
        var list = new JsonArray();
        foreach (var link in caller.Database.Below("Document_Item", row.Type.Name, row.Id).Where(l => l.Long("timeline_position") >= 0))
        {
            if (caller.Database.Find("Document", link.Long("documents_id")) is not { } document) continue;
            var shown = new JsonObject
            {
                ["assocID"] = link.Id,
                ["assocdate"] = Values.ToNode(link["date_creation"]),
                ["entityID"] = document.Long("entities_id"),
                ["entity"] = caller.World.Entities.Entity(document.Long("entities_id"))?.Text("completename"),
                ["headings"] = null,
            };
            foreach (var column in document.Type.Columns) shown[column.Name] = Values.ToNode(document[column.Name]);
            list.Add(shown);
        }
        return list;
    }
}
