using GlpiBridge.Forms.Conditions;
using GlpiBridge.Forms.Fields;

namespace GlpiBridge.Forms;

/// <summary>One form as its author wrote it in <c>config/forms/*.yaml</c>. Its identifier has lower-case letters, digits and hyphens.</summary>
public sealed record FormDefinition : Questionnaire
{
    /// <summary>Place among the tiles of the home page, smallest first.</summary>
    public required int Order { get; init; }

    /// <summary>What the home page shows.</summary>
    public required FormTile Tile { get; init; }

    /// <summary>Heading of the form's page.</summary>
    public required string Title { get; init; }

    /// <summary>Sentence under the heading, or null.</summary>
    public string? Introduction { get; init; }

    /// <summary>Sentence before the button that sends, or null.</summary>
    public string? Closing { get; init; }

    /// <summary>The same form in other languages, by their codes. What it makes of the answers is the same.</summary>
    public IReadOnlyDictionary<string, FormDefinition> Translations { get; init; } = new Dictionary<string, FormDefinition>();

    /// <summary>The form as readers of a language see it; as its author wrote it where nobody has translated it.</summary>
    /// <param name="language">Code of the language, for example <c>en</c>.</param>
    public FormDefinition In(string language) => Translations.GetValueOrDefault(language, this);

    /// <summary>How answers become a GLPI ticket.</summary>
    public required TicketMapping Ticket { get; init; }
}

/// <summary>The entry of a form on the home page.</summary>
/// <param name="Title">Name of the action, for example « Déclarer un incident ».</param>
/// <param name="Sentence">When to choose it, in the user's words.</param>
/// <param name="Icon">Name of an icon of the portal's sprite.</param>
public sealed record FormTile(string Title, string Sentence, string Icon);

/// <summary>A part of a form under a heading of its own.</summary>
/// <param name="Title">Heading.</param>
/// <param name="ShowWhen">Condition on earlier answers, or null for a section that always shows.</param>
/// <param name="Questions">Questions, in order.</param>
public sealed record FormSection(string Title, Condition? ShowWhen, IReadOnlyList<Question> Questions);
