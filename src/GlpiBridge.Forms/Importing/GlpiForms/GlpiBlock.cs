namespace GlpiBridge.Forms.Importing.GlpiForms;

/// <summary>A question or a comment of GLPI 11, with the identifiers that the rest of the export names it and its section by.</summary>
internal sealed record GlpiBlock(string Id, string Section, ForeignField Field);
