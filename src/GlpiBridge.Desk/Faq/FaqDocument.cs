namespace GlpiBridge.Desk.Faq;

/// <summary>A file that hangs on an article, or a picture in its text.</summary>
/// <param name="Id">GLPI's number of it.</param>
/// <param name="Name">Its title.</param>
/// <param name="FileName">Name of the file; empty for a document that is only an address elsewhere.</param>
/// <param name="MediaType">What GLPI takes it for.</param>
public sealed record FaqDocument(long Id, string Name, string FileName, string MediaType);
