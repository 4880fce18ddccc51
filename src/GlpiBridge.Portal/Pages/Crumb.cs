namespace GlpiBridge.Portal.Pages;

/// <summary>A step of the way to a page, after home.</summary>
/// <param name="Text">Its name.</param>
/// <param name="Address">Where it is; null for the page itself.</param>
public sealed record Crumb(string Text, string? Address = null);
