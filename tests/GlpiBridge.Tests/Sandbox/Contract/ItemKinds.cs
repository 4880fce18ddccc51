namespace GlpiBridge.Tests.Sandbox.Contract;

/// Which column points to which class, and under which word the index keeps its names.
internal static class ItemKinds
{
    public static readonly Dictionary<string, string> ByColumn = new()
    {
        ["entities_id"] = "Entity",
        ["entityID"] = "Entity",
        ["itilcategories_id"] = "ITILCategory",
        ["knowbaseitemcategories_id"] = "KnowbaseItemCategory",
        ["_categories"] = "KnowbaseItemCategory",
        ["knowbaseitems_id"] = "KnowbaseItem",
        ["documents_id"] = "Document",
        ["tickets_id"] = "Ticket",
        ["profiles_id"] = "Profile",
        ["computers_id"] = "Computer",
        ["reminders_id"] = "Reminder",
        ["tickettemplates_id"] = "TicketTemplate",
        ["tickettemplates_id_incident"] = "TicketTemplate",
        ["tickettemplates_id_demand"] = "TicketTemplate",
        ["glpiID"] = "User",
        ["Ticket.id"] = "Ticket",
    };

    public static readonly Dictionary<string, string> IndexWord = new()
    {
        ["Ticket"] = "tickets",
        ["Entity"] = "entities",
        ["User"] = "users",
        ["ITILCategory"] = "itil_categories",
        ["KnowbaseItem"] = "knowbase_items",
        ["KnowbaseItemCategory"] = "knowbase_categories",
        ["Document"] = "documents",
        ["Computer"] = "computers",
        ["Reminder"] = "reminders",
        ["Profile"] = "profiles",
        ["TicketTemplate"] = "ticket_templates",
    };

    public static string? OfPath(string path)
    {
        var segments = path.Split('?')[0].Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (segments is ["search", ..]) return segments.Length > 1 ? segments[1] : null;
        return segments.LastOrDefault(s => !s.All(char.IsAsciiDigit));
    }
}
