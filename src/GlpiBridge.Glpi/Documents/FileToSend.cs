namespace GlpiBridge.Glpi.Documents;

/// <summary>A file to attach. It is opened once, when it is sent, and streamed.</summary>
public sealed record FileToSend
{
    /// <summary>Its name with an extension; GLPI decides by the extension whether it accepts the file.</summary>
    public required string FileName { get; init; }

    /// <summary>MIME type.</summary>
    public required string ContentType { get; init; }

    /// <summary>Exact length in bytes. An empty file is refused by GLPI.</summary>
    public required long Length { get; init; }

    /// <summary>Opens its content; the stream is disposed after sending.</summary>
    public required Func<CancellationToken, ValueTask<Stream>> Open { get; init; }

    /// <summary>
    /// For an image inside the text: the <c>id</c> of its <c>&lt;img&gt;</c>. Letters, digits, dots, hyphens and underscores, best a fresh GUID: GLPI looks for it as a bare piece of text, so
    /// it may stand nowhere else in the text nor be part of another tag.
    /// </summary>
    public string? InlineTag { get; init; }
}
