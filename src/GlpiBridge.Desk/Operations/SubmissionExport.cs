using System.Globalization;
using System.IO.Compression;
using System.Text;
using GlpiBridge.Submissions;

namespace GlpiBridge.Desk.Operations;

/// <summary>A copy of something that was sent, for the day when it cannot go any other way: the answers as JSON, the files byte for byte.</summary>
public sealed class SubmissionExport(FileStore files)
{
    /// <summary>The file that holds the answers.</summary>
    public const string Answers = "envoi.json";

    private const int LongestName = 100;

    internal IReadOnlyList<ExportedFile> Of(Submission sent)
    {
        var names = sent.Files.Select((file, index) => NameOf(file.Name, index + 1)).ToList();
        var facts = SentFacts.Of(sent, withAnswers: true);
        var json = (facts with { Files = [.. facts.Files.Zip(names, (file, name) => file with { ExportedAs = name })] }).ToJson();
        return
        [
            new ExportedFile(Answers, () => new MemoryStream(Encoding.UTF8.GetBytes(json + "\n"))),
            .. sent.Files.Zip(names, (file, name) => new ExportedFile(name, () => files.Open(file))),
        ];
    }

    /// <summary>Writes them all into one archive.</summary>
    public static async Task WriteAsync(IReadOnlyList<ExportedFile> exported, Stream archive, CancellationToken ct)
    {
        await using var zip = await ZipArchive.CreateAsync(archive, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, ct);
        foreach (var file in exported)
        {
            await using var content = file.Open();
            await using var entry = await zip.CreateEntry(file.Name).OpenAsync(ct);
            await content.CopyToAsync(entry, ct);
        }
    }

    // Its author chose the name, and an operator's disk takes it: no folder, no sign that some system takes for another, and the number makes it unlike any other and any device's.
    private static string NameOf(string name, int number)
    {
        var safe = new string([.. name.Select(sign => char.IsLetterOrDigit(sign) || sign is '.' or '-' or '_' or ' ' ? sign : '_')]).Trim(' ', '.');
        var extension = Path.GetExtension(safe) is { Length: <= 10 } known ? known : "";
        var stem = safe[..^extension.Length];
        return string.Create(CultureInfo.InvariantCulture, $"{number:00}-{stem[..Math.Min(stem.Length, LongestName)].TrimEnd(' ', '.')}{extension}");
    }
}

/// <summary>A file of an export.</summary>
/// <param name="Name">Its name, good on any disk.</param>
/// <param name="Open">Its bytes.</param>
public sealed record ExportedFile(string Name, Func<Stream> Open);
