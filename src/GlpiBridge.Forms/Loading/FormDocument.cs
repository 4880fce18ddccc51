using System.ComponentModel;

namespace GlpiBridge.Forms.Loading;

/// <summary>A form's YAML file, key by key, before anything is checked. Keys are written with hyphens (<c>show-when</c>).</summary>
internal sealed class FormDocument
{
    [Description("Identifiant du formulaire : minuscules, chiffres et tirets.")]
    public string? Id { get; set; }

    [Description("Place sur la page d'accueil, la plus petite d'abord.")]
    public int Order { get; set; }

    public TileDocument? Tile { get; set; }

    public string? Title { get; set; }

    public string? Introduction { get; set; }

    public string? Closing { get; set; }

    public List<SectionDocument>? Sections { get; set; }

    public TicketDocument? Ticket { get; set; }
}

internal sealed class TileDocument
{
    public string? Title { get; set; }

    public string? Sentence { get; set; }

    public string? Icon { get; set; }
}

internal sealed class SectionDocument
{
    public string? Title { get; set; }

    public ConditionDocument? ShowWhen { get; set; }

    public List<QuestionDocument>? Questions { get; set; }
}

internal sealed class QuestionDocument
{
    public string? Id { get; set; }

    public string? Type { get; set; }

    public string? Label { get; set; }

    public string? Help { get; set; }

    public bool Required { get; set; }

    public ConditionDocument? ShowWhen { get; set; }

    [Description("long-text : texte déjà présent dans le champ.")]
    public string? Outline { get; set; }

    [Description("short-text et long-text : nombre de caractères au plus.")]
    public int? MaxLength { get; set; }

    [Description("long-text : hauteur du champ, en lignes.")]
    public int? Rows { get; set; }

    [Description("radio et urgency : réponses possibles.")]
    public List<ChoiceDocument>? Choices { get; set; }

    [Description("category : nom complet de la catégorie dont les descendantes sont proposées.")]
    public string? Root { get; set; }

    [Description("files : nombre de fichiers au plus.")]
    public int? MaxFiles { get; set; }
}

internal sealed class ChoiceDocument
{
    public string? Value { get; set; }

    public string? Label { get; set; }

    public string? Help { get; set; }
}

internal sealed class ConditionDocument
{
    public List<ConditionDocument>? All { get; set; }

    public List<ConditionDocument>? Any { get; set; }

    public ConditionDocument? Not { get; set; }

    public string? Question { get; set; }

    public new string? Equals { get; set; }

    public List<string>? In { get; set; }

    public string? Contains { get; set; }

    public bool? Filled { get; set; }
}

internal sealed class TicketDocument
{
    public string? Type { get; set; }

    public string? Title { get; set; }

    public string? Urgency { get; set; }

    public string? ObserverEmail { get; set; }

    public ContactDocument? Contact { get; set; }

    public List<CategoryRuleDocument>? Categories { get; set; }

    public string? Template { get; set; }
}

internal sealed class ContactDocument
{
    public string? Name { get; set; }

    public string? Phone { get; set; }

    public string? Email { get; set; }

    public string? Availability { get; set; }
}

internal sealed class CategoryRuleDocument
{
    public string? Question { get; set; }

    public string? Path { get; set; }

    public ConditionDocument? When { get; set; }
}
