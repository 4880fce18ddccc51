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
        foreach (var link in Owners(caller, row).SelectMany(o => caller.Database.Below("Document_Item", o.Type.Name, o.Id)).Where(l => l.Long("timeline_position") >= 0))
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

    /// With a ticket GLPI lists what hangs on it and on whatever the caller sees below it.
    private static IEnumerable<Row> Owners(Caller caller, Row row)
    {
        yield return row;
        if (row.Type.Name != "Ticket") yield break;
        var (db, id) = (caller.Database, row.Id);
        var below = Shown(caller, db.Below("ITILFollowup", "Ticket", id), "followup")
            .Concat(Shown(caller, db.Where("TicketTask", "tickets_id", id), "task"))
            .Concat(db.Below("ITILSolution", "Ticket", id))
            .Concat(caller.Has("ticketvalidation", Right.ValidationCreate | Right.ValidationAnswer | Right.Purge) ? db.Where("TicketValidation", "tickets_id", id) : []);
        foreach (var owner in below) yield return owner;
    }

    private static IEnumerable<Row> Shown(Caller caller, IEnumerable<Row> rows, string right) => caller.Has(right, Right.SeePublic | Right.SeePrivate)
        ? rows.Where(r => !r.Flag("is_private") || r.Long("users_id") == caller.UserId || caller.Has(right, Right.SeePrivate))
        : [];
}
