using GlpiBridge.Glpi.Documents;
using GlpiBridge.Submissions;

namespace GlpiBridge.Desk.Requests;

internal static class SentFiles
{
    /// <summary>A kept file as it goes to GLPI, read piece by piece.</summary>
    public static FileToSend ToSend(this FileStore files, StoredFile file, string? inlineTag) => new()
    {
        FileName = file.SentAs ?? file.Name,
        ContentType = file.ContentType,
        Length = file.Length,
        Open = _ => ValueTask.FromResult(files.Open(file)),
        InlineTag = inlineTag,
    };
}
