using System.Globalization;
using System.Text;

namespace GlpiBridge.Benchmarks;

/// <summary>A screenshot of 6 KB and a document of 1 MB. Never the same bytes twice: GLPI stores a file that it has already more cheaply.</summary>
internal sealed class SampleFiles
{
    private const int DocumentBytes = 1024 * 1024;
    private static readonly string Folder = Path.Combine(RepositoryFolder.Dataset, "files");
    private readonly byte[] screenshot = File.ReadAllBytes(Path.Combine(Folder, "capture-erreur.png"));
    private readonly byte[] document = Padded(File.ReadAllBytes(Path.Combine(Folder, "guide-delegation-messagerie.pdf")));

    // What follows a file's end mark is ignored by those who read it.
    public IReadOnlyList<SampleFile> Next()
    {
        var mark = Encoding.ASCII.GetBytes(Guid.NewGuid().ToString("N", CultureInfo.InvariantCulture));
        return
        [
            new("capture.png", "image/png", [.. screenshot, .. mark]),
            new("document.pdf", "application/pdf", [.. document, .. mark]),
        ];
    }

    private static byte[] Padded(byte[] start)
    {
        var padded = new byte[DocumentBytes];
        new Random(start.Length).NextBytes(padded);
        start.CopyTo(padded, 0);
        return padded;
    }
}
