namespace GlpiBridge.Torture.Comparing;

/// <summary>A request, or something added to one, as its agent knows it.</summary>
/// <param name="Title">Its title, or its text; no two are the same.</param>
/// <param name="HasReceipt">Whether the portal led the agent to a receipt.</param>
/// <param name="Reference">What the receipt said; null when it was never seen.</param>
/// <param name="Ticket">The number of the ticket that the receipt named; null when it named none.</param>
/// <param name="Files">SHA-256 of the bytes of each file.</param>
internal sealed record SentItem(string Title, bool HasReceipt, string? Reference, long? Ticket, IReadOnlyList<string> Files);
