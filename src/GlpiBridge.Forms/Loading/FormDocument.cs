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
