namespace GlpiBridge.Portal.Messages;

/// <summary>A page that says what went wrong and what to do, with one way on.</summary>
/// <param name="Banner">What happened.</param>
/// <param name="Note">Something reassuring that is true, or null.</param>
/// <param name="Link">Address of the way on; null for none but home.</param>
/// <param name="LinkText">Words of that way.</param>
/// <param name="Reference">Reference to give to the help desk; null when there is nothing to look up.</param>
public sealed record CalmPage(Banner Banner, string? Note, string? Link, string? LinkText, string? Reference = null);
