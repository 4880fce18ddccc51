using System.Text;
using GlpiBridge.Glpi.Documents;

namespace GlpiBridge.Desk.Diagnostics.Trials;

/// <summary>A picture for the text and a file to attach, of bytes that no other trial has: GLPI keeps what it knows already once only.</summary>
internal sealed class TrialFiles
{
    public const string Tag = "essai-glpibridge";

    // One transparent pixel; what follows its end is looked at by nobody.
    private const string Pixel = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==";
    private const string Paper = "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj 3 0 obj<</Type/Page/MediaBox[0 0 200 200]/Parent 2 0 R>>endobj\ntrailer<</Root 1 0 R>>\n%";

    private readonly Dictionary<string, byte[]> bytes;

    public TrialFiles(string reference)
    {
        byte[] picture = [.. Convert.FromBase64String(Pixel), .. Encoding.ASCII.GetBytes(reference)];
        var paper = Encoding.ASCII.GetBytes(Paper + reference + "\n%%EOF\n");
        bytes = new() { ["essai-image.png"] = picture, ["essai-document.pdf"] = paper };
        ToSend = [Of("essai-image.png", "image/png", Tag), Of("essai-document.pdf", "application/pdf", null)];
    }

    public IReadOnlyList<FileToSend> ToSend { get; }

    public bool AreBytesOf(FileToSend file, ReadOnlySpan<byte> read) => read.SequenceEqual(bytes[file.FileName]);

    private FileToSend Of(string name, string type, string? tag) => new()
    {
        FileName = name,
        ContentType = type,
        Length = bytes[name].Length,
        Open = _ => ValueTask.FromResult<Stream>(new MemoryStream(bytes[name], writable: false)),
        InlineTag = tag,
    };
}
