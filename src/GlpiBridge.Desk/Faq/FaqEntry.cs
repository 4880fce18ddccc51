namespace GlpiBridge.Desk.Faq;

/// <summary>An article in a list.</summary>
/// <param name="Id">GLPI's number of it.</param>
/// <param name="Title">Its title.</param>
/// <param name="Category">The path of its first category, « Logiciel › Finances »; empty for none.</param>
/// <param name="Views">How often it was opened, in GLPI and here.</param>
/// <param name="Modified">When it was last changed, GLPI's local time.</param>
public sealed record FaqEntry(long Id, string Title, string Category, int Views, DateTime? Modified)
{
    /// <summary>Its title as a part of its address.</summary>
    public string Slug { get; } = Faq.Slug.Of(Title);
}
