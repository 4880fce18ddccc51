namespace GlpiBridge.Desk.Attachments.Inspection;

/// <summary>A kind of file that its first bytes give away.</summary>
/// <param name="MediaType">What it is served as.</param>
/// <param name="Extensions">Extensions that such a file may have; none for what is refused under any name.</param>
/// <param name="Signature">Tells it by its first bytes.</param>
/// <param name="IsSure">True when a file of these extensions has no other beginning.</param>
internal sealed record FileKind(string MediaType, string[] Extensions, Func<ReadOnlySpan<byte>, bool> Signature, bool IsSure = true)
{
    public const string Unknown = "application/octet-stream";

    public bool IsImage => MediaType.StartsWith("image/", StringComparison.Ordinal) && MediaType != "image/vnd.adobe.photoshop";
}
