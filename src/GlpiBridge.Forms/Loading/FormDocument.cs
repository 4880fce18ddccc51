using System.ComponentModel;
using System.Text.Json.Serialization;

namespace GlpiBridge.Forms.Loading;

/// <summary>A form's YAML file, key by key, before anything is checked. Keys are written with hyphens (<c>show-when</c>).</summary>
internal sealed class FormDocument
{
    [JsonRequired, Description("Identifiant du formulaire, qui figure dans son adresse : minuscules sans accent, chiffres et tirets.")]
    public string? Id { get; set; }

    [Description("Place sur la page d'accueil, la plus petite d'abord.")]
    public int Order { get; set; }

    [JsonRequired, Description("Ce que la page d'accueil montre.")]
    public TileDocument? Tile { get; set; }

    [JsonRequired, Description("Titre de la page du formulaire.")]
    public string? Title { get; set; }

    [Description("Phrase sous le titre.")]
    public string? Introduction { get; set; }

    [Description("Phrase avant le bouton Envoyer.")]
    public string? Closing { get; set; }

    [JsonRequired, Description("Parties du formulaire, dans l'ordre de la page.")]
    public List<SectionDocument>? Sections { get; set; }

    [JsonRequired, Description("Ce que la saisie devient dans GLPI.")]
    public TicketDocument? Ticket { get; set; }
}

internal sealed class TileDocument
{
    [JsonRequired, Description("Nom de la démarche, par exemple « Déclarer un incident ».")]
    public string? Title { get; set; }

    [JsonRequired, Description("Quand la choisir, dans les mots de l'agent.")]
    public string? Sentence { get; set; }

    [JsonRequired, Description("Nom d'une icône du portail : alert, headset, key, home, question, list, user, file, search, printer, info.")]
    public string? Icon { get; set; }
}

internal sealed class SectionDocument
{
    [JsonRequired, Description("Titre de la section.")]
    public string? Title { get; set; }

    [Description("Condition, sur des questions placées plus haut, qui fait apparaître la section.")]
    public ConditionDocument? ShowWhen { get; set; }

    [JsonRequired, Description("Questions, dans l'ordre de la page.")]
    public List<QuestionDocument>? Questions { get; set; }
}

internal sealed class ChoiceDocument
{
    [JsonRequired, Description("Ce que nomment les conditions. À ne plus changer une fois le formulaire en service.")]
    public string? Value { get; set; }

    [JsonRequired, Description("Ce que lit l'agent.")]
    public string? Label { get; set; }

    [Description("Quand choisir cette réponse.")]
    public string? Help { get; set; }
}
