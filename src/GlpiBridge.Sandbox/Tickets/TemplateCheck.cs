using GlpiBridge.Sandbox.Items;

namespace GlpiBridge.Sandbox.Tickets;

/// The mandatory fields of a template, which GLPI asks for only when the call names it.
internal sealed class TemplateCheck(Database database)
{
    private static readonly Dictionary<long, (string Field, string Label)> Fields = new()
    {
        [1] = ("name", "Titre"),
        [7] = ("itilcategories_id", "Catégorie"),
        [10] = ("urgency", "Urgence"),
        [11] = ("impact", "Impact"),
        [14] = ("type", "Type"),
        [15] = ("date", "Date d'ouverture"),
        [21] = ("content", "Description"),
        [83] = ("locations_id", "Lieu"),
    };

    /// The labels of what is missing, null when all is there.
    public string? Missing(Input input)
    {
        var template = input.Long("_tickettemplate");
        if (template == 0 || database.Find("TicketTemplate", template) is null) return null;
        var predefined = database.Where("TicketTemplatePredefinedField", "tickettemplates_id", template)
            .ToDictionary(p => p.Long("num"), p => p.Text("value"));
        var missing = database.Where("TicketTemplateMandatoryField", "tickettemplates_id", template)
            .Where(m => Fields.ContainsKey(m.Long("num")) && IsMissing(input, m.Long("num"), predefined.GetValueOrDefault(m.Long("num"))))
            .Select(m => Fields[m.Long("num")].Label);
        return string.Join(", ", missing) is { Length: > 0 } labels ? labels : null;
    }

    // Numbers are given their defaults before the check, so only texts can be missing in the end.
    private static bool IsMissing(Input input, long number, string? predefined)
    {
        if (Fields[number].Field is not ("name" or "content")) return number is 7 or 83 && input.Long(Fields[number].Field) == 0;
        var text = input.Text(Fields[number].Field);
        if (number == 1) return text.Length == 0 && input.Text("content").Length == 0;
        return text.Length == 0 || (predefined is not null && Sanitizer.Encode(text) == predefined);
    }
}
