namespace GlpiBridge.Desk.Faq.Search;

/// <summary>What the search knows of an article.</summary>
/// <param name="Id">GLPI's id.</param>
/// <param name="Title">Plain text.</param>
/// <param name="Text">The answer as plain text.</param>
/// <param name="Categories">Full names of its categories.</param>
/// <param name="FileNames">Names of its attachments.</param>
public sealed record SearchableArticle(long Id, string Title, string Text, IReadOnlyList<string> Categories, IReadOnlyList<string> FileNames);
