using GlpiBridge.Forms.Fields;

namespace GlpiBridge.Forms.Translating;

/// <summary>What questions say by themselves, of which no form's author has written a word.</summary>
internal sealed record BuiltInWords(IReadOnlyList<Choice> YesNo, string Name, string Phone, string Email, string Callback)
{
    private static readonly Dictionary<string, BuiltInWords> ByLanguage = new(StringComparer.Ordinal)
    {
        ["en"] = new(
            [new("oui", "Yes", null), new("non", "No", null)], "The person’s surname and first name", "The person’s telephone number", "The person’s email address", "Telephone number on which to call you back"),
    };

    /// <summary>French words for a language of which none are known.</summary>
    public static BuiltInWords Of(string language) => ByLanguage.GetValueOrDefault(language, French);

    public static BuiltInWords French { get; } = new(
        YesNoQuestion.Both, "Identité de la personne : Nom et Prénom", "Coordonnées téléphoniques de la personne", "Adresse de messagerie électronique de la personne", "Numéro de téléphone où vous rappeler");
}
