namespace GlpiBridge.Desk.Faq.Content;

/// <summary>A heading of an article.</summary>
/// <param name="Id">Its element's id.</param>
/// <param name="Text">Its words.</param>
/// <param name="Level">3 to 6: the page has the two above.</param>
public sealed record Heading(string Id, string Text, int Level);
