namespace GlpiBridge.Portal.Messages;

/// <summary>A list that holds nothing: what will be here, and the way on where there is one.</summary>
/// <param name="Icon">Symbol of the sprite.</param>
/// <param name="Title">That there is nothing.</param>
/// <param name="Text">What will be here, or what to try; or null.</param>
/// <param name="Link">Address of the way on; null for none.</param>
/// <param name="LinkText">Words of that way.</param>
internal sealed record EmptyState(string Icon, string Title, string? Text, string? Link = null, string? LinkText = null);
