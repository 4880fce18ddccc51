using System.ComponentModel;
using System.Text.Json.Serialization;

namespace GlpiBridge.Forms.Loading;

/// <summary>The <c>ticket</c> part of a form's file.</summary>
internal sealed class TicketDocument
{
    [JsonRequired, Description("Type du ticket dans GLPI : incident ou request (demande).")]
    public TicketKind? Type { get; set; }

    [JsonRequired, Description("Question dont la réponse devient le titre du ticket.")]
    public string? Title { get; set; }

    [Description("Question dont la réponse est l'urgence (type urgency).")]
    public string? Urgency { get; set; }

    [Description("Question qui dit pour qui est la demande (type person) : l'autre personne devient observatrice et figure en tête du ticket.")]
    public string? Person { get; set; }

    [Description("Question dont la réponse, en tête du ticket, dit quand rappeler.")]
    public string? Availability { get; set; }

    [Description("Question qui donne le numéro de série du matériel à rattacher (type asset).")]
    public string? Asset { get; set; }

    [Description("Catégorie du ticket : la première règle qui en donne une l'emporte.")]
    public List<CategoryRuleDocument>? Categories { get; set; }

    [JsonRequired, Description("Modèle du corps du ticket, dans config/templates.")]
    public string? Template { get; set; }
}

internal sealed class CategoryRuleDocument
{
    [Description("Question de type category dont la réponse est la catégorie.")]
    public string? Question { get; set; }

    [Description("Nom complet d'une catégorie de GLPI, par exemple « Incident > Autres ».")]
    public string? Path { get; set; }

    [Description("Condition sous laquelle cette règle s'applique.")]
    public ConditionDocument? When { get; set; }
}
