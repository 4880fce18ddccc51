using System.Text.Json.Nodes;
using GlpiBridge.Sandbox.Items;
using GlpiBridge.Sandbox.Rights;

namespace GlpiBridge.Sandbox.Tickets;

/// The mandatory fields of a template, which GLPI asks for only when the call names it, and of them only those that stand in the call.
internal sealed class TemplateCheck(Caller caller)
{
    private const long Documents = 142;

    private static readonly Dictionary<long, (string Field, string Label)> Fields = new()
    {
        [1] = ("name", "Titre"),
        [4] = ("_users_id_requester", "Demandeur"),
        [5] = ("_users_id_assign", "Technicien"),
        [6] = ("_suppliers_id_assign", "Assigné à un fournisseur"),
        [7] = ("itilcategories_id", "Catégorie"),
        [8] = ("_groups_id_assign", "Groupe de techniciens"),
        [9] = ("requesttypes_id", "Source de la demande"),
        [13] = ("items_id", "Éléments associés"),
        [14] = ("type", "Type"),
        [18] = ("time_to_resolve", "TTR"),
        [21] = ("content", "Description"),
        [45] = ("actiontime", "Durée totale"),
        [65] = ("_groups_id_observer", "Groupe observateur"),
        [66] = ("_users_id_observer", "Observateur"),
        [71] = ("_groups_id_requester", "Groupe demandeur"),
        [83] = ("locations_id", "Lieu"),
        [Documents] = ("_documents_id", "Documents"),
        [155] = ("time_to_own", "TTO"),
    };

    private static readonly string[] FileFields = ["_filename", "_tag_filename", "_content", "_tag_content"];

    /// The labels of what is missing, null when all is there.
    public string? Missing(Input input, Upload upload)
    {
        var (database, template) = (caller.Database, input.Long("_tickettemplate"));
        if (template == 0 || database.Find("TicketTemplate", template) is null) return null;
        var text = database.Where("TicketTemplatePredefinedField", "tickettemplates_id", template).FirstOrDefault(p => p.Long("num") == 21)?.Text("value");
        var missing = database.Where("TicketTemplateMandatoryField", "tickettemplates_id", template).Select(m => m.Long("num"))
            .Where(number => Fields.ContainsKey(number) && IsMissing(input, upload, number, text)).Select(number => Fields[number].Label);
        return string.Join(", ", missing) is { Length: > 0 } labels ? labels : null;
    }

    // Urgency, impact, status and dates are given their defaults before the check, so they never are.
    private bool IsMissing(Input input, Upload upload, long number, string? predefinedText)
    {
        var field = Fields[number].Field;
        return field switch
        {
            "content" => input.Text(field).Length == 0 || (predefinedText is not null && Sanitizer.Encode(input.Text(field)) == predefinedText),
            "name" => input.Text(field).TrimStart().Length == 0,
            "itilcategories_id" => input.Long(field) == 0,
            "_documents_id" => upload.Files.Count == 0 && !FileFields.Any(input.Has),
            _ when ActorsOf(input, field) is { } actors => actors == 0,
            _ => input.Has(field) && IsEmpty(input.Node(field)),
        };
    }

    /// With "_actors" GLPI makes a list of each kind of people before it checks, but passes over who is to handle the ticket when the caller may not say so.
    private int? ActorsOf(Input input, string field)
    {
        if (!field.StartsWith('_') || input.Node("_actors") is not JsonObject { Count: > 0 } actors) return null;
        var (table, role) = (field[1..field.LastIndexOf('_')], field[(field.LastIndexOf('_') + 1)..]);
        if (role == "assign" && !caller.Has("ticket", Right.TicketAssign)) return null;
        var listed = actors[role] is JsonArray list ? list.OfType<JsonObject>() : [];
        return input.List(field).Count + listed.Count(a => ItemTypes.Known.ByForeignKey(table)?.Name == a["itemtype"]?.GetValue<string>());
    }

    private static bool IsEmpty(JsonNode? node) => node switch
    {
        JsonArray list => list.Count == 0 || (list.Count == 1 && Values.FromNode(list[0]) is "0"),
        JsonObject map => map.Count == 0,
        _ => !Values.IsTruthy(Values.FromNode(node)) || Values.FromNode(node) is "NULL",
    };
}
