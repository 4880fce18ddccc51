namespace GlpiBridge.Torture.Comparing;

/// <summary>A ticket as GLPI has it.</summary>
/// <param name="Id">GLPI's number.</param>
/// <param name="Title">Its title.</param>
/// <param name="References">The portal's references that its text carries.</param>
/// <param name="Files">SHA-256 of the bytes of each of its files.</param>
internal sealed record GlpiTicket(long Id, string Title, IReadOnlyList<string> References, IReadOnlyList<string> Files);
