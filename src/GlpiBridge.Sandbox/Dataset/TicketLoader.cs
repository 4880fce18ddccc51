using System.Text.Json.Nodes;
using static GlpiBridge.Sandbox.Dataset.DatasetFile;

namespace GlpiBridge.Sandbox.Dataset;

/// Computers, announcements, templates, and tickets with their lives.
internal sealed class TicketLoader(Author author, DatasetFile dataset, DatasetNames names, World world)
{
    private static readonly Dictionary<string, long> TemplateFields = new() { ["name"] = 1, ["category"] = 7, ["urgency"] = 10, ["content"] = 21 };

    public void Load()
    {
        foreach (var computer in dataset.List("computers"))
            names["computers"][Text(computer, "name")] = author.Add("Computer", ("name", Text(computer, "name")), ("serial", Text(computer, "serial")),
                ("entities_id", EntityOf(computer)), ("users_id", names["users"][Text(computer, "user")]), ("comment", Text(computer, "comment")));
        foreach (var reminder in dataset.List("reminders")) AddReminder(reminder);
        foreach (var template in dataset.List("ticket_templates")) AddTemplate(template);
        foreach (var ticket in dataset.List("tickets")) AddTicket(ticket);
    }

    private void AddReminder(JsonObject reminder)
    {
        var id = author.Add("Reminder", ("name", Text(reminder, "name")), ("text", Text(reminder, "text")), ("state", 1L));
        foreach (var target in Of(reminder, "targets"))
            author.Add("Entity_Reminder", ("reminders_id", id), ("entities_id", EntityOf(target)), ("is_recursive", Flag(target, "is_recursive")));
    }

    private void AddTemplate(JsonObject template)
    {
        var id = author.Add("TicketTemplate", ("name", Text(template, "name")), ("entities_id", EntityOf(template)), ("is_recursive", Flag(template, "is_recursive")));
        foreach (var field in Words(template["mandatory"]))
            author.Add("TicketTemplateMandatoryField", ("tickettemplates_id", id), ("num", TemplateFields[field]));
        foreach (var (field, value) in template["predefined"]!.AsObject())
            author.Add("TicketTemplatePredefinedField", ("tickettemplates_id", id), ("num", TemplateFields[field]), ("value", value!.GetValue<string>()));
        author.Change("ITILCategory", names["itil_categories"][JoinedPath(template["attach_to_category_incident"])], ("tickettemplates_id_incident", id));
    }

    private void AddTicket(JsonObject ticket)
    {
        var id = author.Add("Ticket", ("name", Text(ticket, "name")), ("content", Text(ticket, "content")), ("entities_id", EntityOf(ticket)),
            ("type", Text(ticket, "type") == "request" ? 2L : 1L), ("urgency", ticket["urgency"]!.GetValue<long>()),
            ("itilcategories_id", names["itil_categories"][JoinedPath(ticket["category"])]), ("_users_id_requester", UserOf(ticket, "requester")),
            ("date", ticket["date"]?.GetValue<string>()), ("_users_id_assign", UserOf(ticket, "assign")), ("_users_id_observer", UserOf(ticket, "observer")),
            ("items_id", Items(ticket)));
        foreach (var key in Words(ticket["documents"]))
            author.Add("Document_Item", ("documents_id", names["documents"][key]), ("itemtype", "Ticket"), ("items_id", id));
        foreach (var followup in Of(ticket, "followups"))
            author.Add("ITILFollowup", ("itemtype", "Ticket"), ("items_id", id), ("content", Text(followup, "content")),
                ("is_private", Flag(followup, "private")), ("users_id", UserOf(followup, "author")));
        foreach (var task in Of(ticket, "tasks"))
            author.Add("TicketTask", ("tickets_id", id), ("content", Text(task, "content")), ("is_private", Flag(task, "private")), ("users_id", UserOf(task, "author")),
                ("users_id_tech", UserOf(task, "tech")), ("state", task["state"]!.GetValue<long>()), ("actiontime", task["actiontime"]!.GetValue<long>()));
        Finish(ticket, id);
    }

    private void Finish(JsonObject ticket, long id)
    {
        if (ticket["validation"] is JsonObject asked)
            author.Add("TicketValidation", ("tickets_id", id), ("users_id_validate", UserOf(asked, "to")), ("comment_submission", Text(asked, "comment")));
        if (Text(ticket, "status") == "waiting") author.Change("Ticket", id, ("status", Tickets.TicketStatus.Waiting));
        if (ticket["solution"] is JsonObject solution)
            author.Add("ITILSolution", ("itemtype", "Ticket"), ("items_id", id), ("content", Text(solution, "content")), ("users_id", UserOf(solution, "author")));
        if (Text(ticket, "status") == "closed") author.Change("Ticket", id, ("status", Tickets.TicketStatus.Closed));
        if (Flag(ticket, "survey") == 1) author.Add("TicketSatisfaction", ("tickets_id", id), ("type", 1L), ("date_begin", world.Now));
    }

    private JsonObject? Items(JsonObject ticket)
    {
        var ids = Words(ticket["items"]).Select(name => (JsonNode)names["computers"][name]).ToArray();
        return ids.Length > 0 ? new JsonObject { ["Computer"] = new JsonArray(ids) } : null;
    }

    private long? UserOf(JsonObject item, string role) => Text(item, role) is { Length: > 0 } login ? names["users"][login] : null;
    private long EntityOf(JsonObject item) => names["entities"][Text(item, "entity")];
}
