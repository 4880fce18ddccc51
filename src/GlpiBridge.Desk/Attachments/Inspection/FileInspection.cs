using GlpiBridge.Forms.Answers;

namespace GlpiBridge.Desk.Attachments.Inspection;

/// <summary>
/// Says whether a file may be attached, by its bytes and not by its name alone. GLPI's own list of extensions comes on top.
/// <list type="bullet">
/// <item>Refused by name: none or an unusual extension that runs something (exe, bat, js, php, .htaccess, disk images…), whatever GLPI lists; html and svg,
/// because GLPI serves them from its own address with their scripts.</item>
/// <item>Refused by content, under any name: programs (MZ, ELF, Mach-O, class and shortcut files), scripts (#!/, &lt;?php, &lt;%), HTML and SVG; XML in the
/// namespaces of HTML or SVG, with a style sheet, with a document type, or that cannot be read.</item>
/// <item>Refused as contradictory: an image, PDF, Office document or archive that does not begin as one, and one of these under another known extension.</item>
/// <item>Refused as images: those without readable dimensions, and those over 30,000 pixels a side or 100 million in all.</item>
/// <item>Accepted as they are: archives, never unpacked; macros, where GLPI lists the extension; a second nature behind an accepted one (a PDF or JPEG with a
/// page or an archive behind it): nothing but a verified raster image is ever shown in the page, the rest is downloaded without type.</item>
/// <item>Not looked for: viruses. That is the antivirus's job; a file lies here encrypted and is never run.</item>
/// </list>
/// </summary>
public static class FileInspection
{
    private const int PdfWithin = 1024;

    /// <summary>Images that a page may show.</summary>
    private static readonly HashSet<string> Shown = ["image/png", "image/jpeg", "image/gif", "image/webp", "image/bmp"];

    /// <summary>True for the media type of a verified raster image that every browser shows without running anything.</summary>
    public static bool IsShown(string mediaType) => Shown.Contains(mediaType);

    /// <summary>What the name alone says against a file; null when nothing.</summary>
    public static FileVerdict.Refused? OfName(string name) => AttachedFile.ExtensionOf(name) switch
    {
        "" => new FileVerdict.Refused("fault.file-no-extension"),
        var extension when ActiveContent.IsProgramName(extension) => new FileVerdict.Refused("fault.file-program"),
        var extension when ActiveContent.IsPageName(extension) => new FileVerdict.Refused("fault.file-web-page"),
        _ => null,
    };

    /// <summary>The verdict on a file.</summary>
    /// <param name="name">Its name, as <see cref="FileName.Clean"/> gives it.</param>
    /// <param name="content">Its bytes, in a stream that can seek.</param>
    /// <param name="ct">Stops the work.</param>
    public static async Task<FileVerdict> OfAsync(string name, Stream content, CancellationToken ct)
    {
        if (OfName(name) is { } refused)
        {
            return refused;
        }

        var reader = new ByteReader(content);
        var head = await reader.AtAsync(0, FileKinds.HeadBytes, ct);
        var extension = AttachedFile.ExtensionOf(name);
        var kind = FileKinds.Of(head) ?? (extension is "pdf" && IsPdf(head) ? FileKinds.Of("%PDF-"u8) : null);
        return head.Length == 0 ? new FileVerdict.Refused("fault.file-empty")
            : ActiveContent.IsProgram(head) ? new FileVerdict.Refused("fault.file-program")
            : ActiveContent.IsPage(head) || (extension is "xml" or "kml" && await IsActiveXmlAsync(content, ct)) ? new FileVerdict.Refused("fault.file-web-page")
            : FileKinds.Contradicts(extension, kind) ? new FileVerdict.Refused("fault.file-content")
            : kind is { IsImage: true } ? OfImage(kind, await ImageFacts.ReadAsync(kind, reader, ct))
            : new FileVerdict.Accepted(kind is not null && kind.Extensions[0] == extension ? kind.MediaType : FileKind.Unknown, ShowsPlace: false);
    }

    /// <summary>The name with the extension of the image that the bytes are, for a pasted picture that has none.</summary>
    public static async Task<string> NameOfImageAsync(string name, Stream content, CancellationToken ct) =>
        AttachedFile.ExtensionOf(name).Length == 0 && FileKinds.Of(await new ByteReader(content).AtAsync(0, FileKinds.HeadBytes, ct)) is { IsImage: true } kind
            ? $"{name}.{kind.Extensions[0]}"
            : name;

    private static FileVerdict OfImage(FileKind kind, ImageFacts? facts) =>
        facts is null or { IsReadable: false } ? new FileVerdict.Refused("fault.file-image")
        : facts.IsTooLarge ? new FileVerdict.Refused("fault.file-image-large")
        : new FileVerdict.Accepted(kind.MediaType, facts.ShowsPlace);

    private static bool IsPdf(byte[] head) => head.AsSpan(0, Math.Min(head.Length, PdfWithin)).IndexOf("%PDF-"u8) >= 0;

    private static Task<bool> IsActiveXmlAsync(Stream content, CancellationToken ct)
    {
        content.Position = 0;
        return ActiveContent.IsActiveXmlAsync(content, ct);
    }
}
