using System.ComponentModel;
using System.Text.Json.Serialization;

namespace GlpiBridge.Forms.Translating;

/// <summary>The file that says a form in another language, key by key, before anything is checked. What it does not say stays French.</summary>
internal sealed class TranslationDocument
{
    [Description("Ce que la page d'accueil montre.")]
    public TranslatedTileDocument? Tile { get; set; }

    [Description("Titre de la page du formulaire.")]
    public string? Title { get; set; }

    [Description("Phrase sous le titre.")]
    public string? Introduction { get; set; }

    [Description("Phrase avant le bouton qui envoie.")]
    public string? Closing { get; set; }

    [Description("Titres des sections.")]
    public List<TranslatedSectionDocument>? Sections { get; set; }

    [Description("Ce que l'agent lit de chaque question.")]
    public List<TranslatedQuestionDocument>? Questions { get; set; }
}

internal sealed class TranslatedTileDocument
{
    [Description("Nom de la démarche.")]
    public string? Title { get; set; }

    [Description("Quand la choisir.")]
    public string? Sentence { get; set; }
}

internal sealed class TranslatedSectionDocument
{
    [JsonRequired, Description("Titre français de la section, tel que le formulaire l'écrit.")]
    public string? Section { get; set; }

    [JsonRequired, Description("Titre traduit.")]
    public string? Title { get; set; }
}

internal sealed class TranslatedQuestionDocument
{
    [JsonRequired, Description("Identifiant de la question dans le formulaire.")]
    public string? Id { get; set; }

    [Description("Intitulé de la question.")]
    public string? Label { get; set; }

    [Description("Aide affichée sous l'intitulé ; possible même sans aide en français, par exemple pour dire ce que demande un texte proposé.")]
    public string? Help { get; set; }

    [Description("Réponses possibles, d'après leur valeur.")]
    public List<TranslatedChoiceDocument>? Choices { get; set; }

    [Description("Ce qui est compté (type number).")]
    public string? Unit { get; set; }

    [Description("Intitulé du nom de l'autre personne (type person).")]
    public string? NameLabel { get; set; }

    [Description("Intitulé de son téléphone (type person).")]
    public string? PhoneLabel { get; set; }

    [Description("Intitulé de son adresse électronique (type person).")]
    public string? EmailLabel { get; set; }

    [Description("Intitulé du téléphone du demandeur (type person).")]
    public string? CallbackLabel { get; set; }
}

internal sealed class TranslatedChoiceDocument
{
    [JsonRequired, Description("Valeur de la réponse dans le formulaire.")]
    public string? Value { get; set; }

    [JsonRequired, Description("Ce que lit l'agent.")]
    public string? Label { get; set; }

    [Description("Quand choisir cette réponse.")]
    public string? Help { get; set; }
}
