namespace GlpiBridge.Glpi.Documents;

/// <summary>A file on its way from GLPI. Dispose it to let the connection go.</summary>
public sealed class GlpiDownload : IAsyncDisposable, IDisposable
{
    internal GlpiDownload(Stream content, string fileName, string contentType, long? length)
    {
        Content = content;
        FileName = fileName;
        ContentType = contentType;
        Length = length;
    }

    /// <summary>The bytes, as they come.</summary>
    public Stream Content { get; }

    /// <summary>GLPI's name for the file, accents included. It was chosen by whoever sent it.</summary>
    public string FileName { get; }

    /// <summary>MIME type as GLPI tells it. SVG and HTML come with their scripts.</summary>
    public string ContentType { get; }

    /// <summary>Length in bytes, when the server tells it.</summary>
    public long? Length { get; }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => Content.DisposeAsync();

    /// <inheritdoc />
    public void Dispose() => Content.Dispose();
}
