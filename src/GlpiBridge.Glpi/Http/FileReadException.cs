namespace GlpiBridge.Glpi.Http;

/// <summary>A file to send could not be read, or was not as long as announced. The request was cut short, so GLPI did nothing.</summary>
public sealed class FileReadException : IOException
{
    internal FileReadException(string message, Exception? inner = null)
        : base(message, inner)
    {
    }
}
