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
        foreach (var link in Links(caller, row).Where(l => l.Long("timeline_position") >= 0))
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

    /// A ticket's links and those of what was said and done for it, as far as the caller sees that.
    private static IEnumerable<Row> Links(Caller caller, Row row)
    {
        var own = caller.Database.Below("Document_Item", row.Type.Name, row.Id);
        if (row.Type.Name != "Ticket") return own;
        bool Shows(Row said, string right) => !said.Flag("is_private") || said.Long("users_id") == caller.UserId || caller.Has(right, Right.SeePrivate);
        var said = caller.Database.Below("ITILFollowup", "Ticket", row.Id).Where(followup => Shows(followup, "followup"))
            .Concat(caller.Database.Where("TicketTask", "tickets_id", row.Id).Where(task => Shows(task, "task")))
            .Concat(caller.Database.Below("ITILSolution", "Ticket", row.Id))
            .Concat(caller.Has("ticketvalidation", Right.ValidationCreate | Right.ValidationAnswer | Right.Purge) ? caller.Database.Where("TicketValidation", "tickets_id", row.Id) : []);
        return own.Concat(said.SelectMany(item => caller.Database.Below("Document_Item", item.Type.Name, item.Id))).OrderBy(link => link.Id);
    }
}
