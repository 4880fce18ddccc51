namespace GlpiBridge.Glpi.Documents;

/// <summary>What became of one file. GLPI answers 201 whatever it did with the files, so this comes from reading the item back.</summary>
/// <param name="File">The file.</param>
public abstract record FileOutcome(FileToSend File)
{
    /// <summary>GLPI has it. Two files with the same bytes share one document.</summary>
    /// <param name="File">The file.</param>
    /// <param name="Document">The document.</param>
    public sealed record Kept(FileToSend File, DocumentId Document) : FileOutcome(File);

    /// <summary>GLPI dropped it.</summary>
    /// <param name="File">The file.</param>
    /// <param name="Reason">GLPI's sentence, when it gave one, in GLPI's language.</param>
    public sealed record Refused(FileToSend File, string? Reason) : FileOutcome(File);

    /// <summary>The item exists, but what it has could not be read: the file may be there or not.</summary>
    /// <param name="File">The file.</param>
    public sealed record Unverified(FileToSend File) : FileOutcome(File);
}
