using System.Text.Json.Nodes;
using GlpiBridge.Sandbox.Items;
using GlpiBridge.Sandbox.Rights;

namespace GlpiBridge.Sandbox.Tickets;

/// What GLPI makes of the fields of a ticket, when it is created and when it is changed.
internal static class TicketWriter
{
    private const int NameFromContentLength = 70;
    private const int NameLength = 255;

    private static readonly string[] Plain =
        ["date", "requesttypes_id", "itilcategories_id", "type", "locations_id", "time_to_resolve", "time_to_own", "validation_percent", "actiontime"];

    private static readonly string[] RequesterMayChange = ["name", "content", "urgency", "impact", "priority", "itilcategories_id", "locations_id"];

    public static void Fill(Caller caller, Row row, Input input)
    {
        var now = caller.Now;
        foreach (var stamp in (string[])["date", "date_mod", "date_creation"]) row[stamp] = now;
        foreach (var field in Plain.Where(input.Has)) row[field] = input.Value(field);
        row["entities_id"] = input.Has("entities_id") ? input.Long("entities_id") : caller.Session.ActiveEntity;
        row["status"] = input.IsTruthy("status") ? input.Long("status") : TicketStatus.New;
        row["users_id_recipient"] = row["users_id_lastupdater"] = caller.UserId;
        row["urgency"] = Priorities.Level(input, "urgency");
        row["impact"] = Priorities.Level(input, "impact");
        row["priority"] = input.Has("priority") && caller.Has("ticket", Right.TicketPriority)
            ? input.Long("priority") : Priorities.Of(row.Long("urgency"), row.Long("impact"));
        row["content"] = Sanitizer.Encode(Content(input));
        row["name"] = Name(input);
        row.IsTouched = row.Text("date") != now;
    }

    /// Whatever the caller names is linked, unknown things and those of other entities too; a number that is in no list is passed over.
    public static void AddItems(Database database, Row row, Input input)
    {
        if (input.Node("items_id") is not JsonObject byType) return;
        foreach (var (type, ids) in byType)
            foreach (var id in (ids is JsonArray ? Input.ListOf(ids) : []).Select(Values.ToLong).Where(id => id > 0).Distinct())
                database["Item_Ticket"].Insert(link =>
                {
                    link["itemtype"] = type;
                    link["items_id"] = id;
                    link["tickets_id"] = row.Id;
                });
    }

    /// Dates and states that follow from the status and from somebody being in charge.
    public static void Settle(Caller caller, Row row)
    {
        if (row.Long("status") == TicketStatus.New && TicketActors.HasAssigned(caller.Database, row))
        {
            row["status"] = TicketStatus.Assigned;
            TicketState.Record(caller, row, TicketStatus.New);
        }
        if (TicketActors.HasAssigned(caller.Database, row)) TakeIntoAccount(caller, row);
        if (row.Long("status") is TicketStatus.Solved or TicketStatus.Closed) row["solvedate"] ??= caller.Now;
        if (row.Long("status") == TicketStatus.Closed) row["closedate"] ??= caller.Now;
    }

    public static void TakeIntoAccount(Caller caller, Row row)
    {
        if (row["takeintoaccountdate"] is not null) return;
        row["takeintoaccountdate"] = caller.Now;
        row["takeintoaccount_delay_stat"] = Math.Max(1, caller.World.SecondsSince(row.Text("date")));
    }

    public static bool Update(Caller caller, Row row, Input input, Action<Row, Input> fill)
    {
        var mayAll = !caller.Session.IsHelpdesk && (caller.Has("ticket", Right.Update)
            || TicketActors.Is(caller.Database, row, caller.UserId, ActorType.Assigned));
        var hasActors = mayAll && TicketActors.AddLater(caller.Database, row, input);
        foreach (var name in input.Names.Where(n => n != "id" && (!mayAll ? !RequesterMayChange.Contains(n) : !row.Has(n))).ToList())
            input.Remove(name);
        if (!hasActors && !input.Names.Any(n => n != "id")) return false;

        var before = row.Long("status");
        if (input.Has("content")) input.Set("content", Content(input));
        if (input.Has("name")) input.Set("name", Cut(input.Text("name").TrimStart()));
        foreach (var level in (string[])["urgency", "impact"])
            if (input.Has(level)) input.Set(level, Priorities.Level(input, level));
        fill(row, input);
        if (!input.Has("priority") && (input.Has("urgency") || input.Has("impact")))
            row["priority"] = Priorities.Of(row.Long("urgency"), row.Long("impact"));
        if (row.Long("status") != before) TicketState.Entered(caller, row, before);
        if (hasActors) Settle(caller, row);
        Touch(caller, row);
        return true;
    }

    public static void Touch(Caller caller, Row row)
    {
        row["date_mod"] = caller.Now;
        row["users_id_lastupdater"] = caller.UserId;
        row.IsTouched = true;
    }

    private static string Content(Input input) => input.Text("content").TrimStart().Replace("\r\n", "\n", StringComparison.Ordinal);

    private static string Name(Input input)
    {
        var given = input.Text("name").TrimStart(' ', '\t', '\n', '\r');
        if (given.Length > 0) return Cut(Sanitizer.Encode(given));
        var text = Spaces.Collapse(PlainText.Of(Sanitizer.Decode(Content(input))));
        return Cut(Sanitizer.Encode(text.Length > NameFromContentLength ? text[..NameFromContentLength] : text));
    }

    private static string Cut(string name) => name.Length > NameLength ? name[..NameLength] : name;
}
