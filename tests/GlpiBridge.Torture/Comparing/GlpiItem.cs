namespace GlpiBridge.Torture.Comparing;

/// <summary>A ticket, or a follow-up, as GLPI has it.</summary>
/// <param name="Id">GLPI's number.</param>
/// <param name="Title">A ticket's title; a follow-up's text.</param>
/// <param name="References">The portal's references that it carries.</param>
/// <param name="Files">SHA-256 of the bytes of each of its files.</param>
/// <param name="On">Number of the ticket that a follow-up hangs on; null for a ticket.</param>
internal sealed record GlpiItem(long Id, string Title, IReadOnlyList<string> References, IReadOnlyList<string> Files, long? On = null);
