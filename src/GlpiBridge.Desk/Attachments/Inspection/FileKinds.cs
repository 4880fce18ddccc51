using System.Text;

namespace GlpiBridge.Desk.Attachments.Inspection;

/// <summary>
/// The kinds of files among GLPI's document types that can be told by their first bytes. A table of our own: the one library served here for this
/// was a beta that its authors left, and what is to be refused is ours to decide anyway.
/// </summary>
internal static class FileKinds
{
    /// <summary>How many bytes the table looks at.</summary>
    public const int HeadBytes = 1024;

    /// <summary>Known extensions whose files begin in no way of their own: they must not begin as something else does.</summary>
    private static readonly string[] Plain =
    [
        "txt", "csv", "json", "asc", "tex", "c", "cc", "h", "pas", "eml", "ics", "vcf", "md", "log", "xml", "kml", "crt", "pem",
        "mpg", "mpeg", "ra", "ram", "rm", "sit", "dvi", "dxf",
    ];

    private static readonly FileKind[] Table =
    [
        new("image/png", ["png"], At("\u0089PNG\r\n\u001a\n")),
        new("image/jpeg", ["jpg", "jpeg", "jpe", "jfif"], At("\u00ff\u00d8\u00ff")),
        new("image/gif", ["gif"], Any(At("GIF87a"), At("GIF89a"))),
        new("image/bmp", ["bmp"], IsBitmap),
        new("image/webp", ["webp"], Both(At("RIFF"), At("WEBP", 8))),
        new("image/tiff", ["tif", "tiff"], Any(At("II*\0"), At("MM\0*"))),
        new("image/vnd.adobe.photoshop", ["psd"], At("8BPS\0\u0001")),
        new("application/pdf", ["pdf", "ai"], At("%PDF-")),
        new("application/zip", ["zip", .. Packages.Names], Any(At("PK\u0003\u0004"), At("PK\u0005\u0006"))),
        new(FileKind.Unknown, ["doc", "xls", "ppt", "msg", .. Packages.Encrypted], At("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1")),
        new(FileKind.Unknown, ["rtf", "doc"], At("{\\rtf")),
        new(FileKind.Unknown, ["gz", "tgz", "dia"], At("\u001f\u008b\u0008")),
        new(FileKind.Unknown, ["7z"], At("7z\u00bc\u00af\u0027\u001c")),
        new(FileKind.Unknown, ["rar"], At("Rar!\u001a\u0007")),
        new(FileKind.Unknown, ["bz2"], Both(At("BZh"), At("1AY&SY", 4))),
        new(FileKind.Unknown, ["tar"], At("ustar", 257), IsSure: false),
        new(FileKind.Unknown, ["xcf"], At("gimp xcf")),
        new(FileKind.Unknown, ["rpm"], At("\u00ed\u00ab\u00ee\u00db")),
        new(FileKind.Unknown, ["deb"], At("!<arch>\n")),
        new(FileKind.Unknown, ["ps", "ai", "eps"], At("%!PS"), IsSure: false),
        new(FileKind.Unknown, ["mp4", "mov", "m4a", "m4v", "3gp", "heic", "heif", "avif"], At("ftyp", 4), IsSure: false),
        new(FileKind.Unknown, ["wav"], Both(At("RIFF"), At("WAVE", 8)), IsSure: false),
        new(FileKind.Unknown, ["avi"], Both(At("RIFF"), At("AVI ", 8)), IsSure: false),
        new(FileKind.Unknown, ["mp3"], head => At("ID3")(head) && head.Length > 3 && head[3] < 16, IsSure: false),
        new(FileKind.Unknown, ["ogg", "oga", "ogv", "opus"], At("OggS\0"), IsSure: false),
        new(FileKind.Unknown, ["mid"], At("MThd\0\0\0"), IsSure: false),
        new(FileKind.Unknown, ["asf", "wma", "wmv"], At("\u0030\u0026\u00b2\u0075\u008e\u0066\u00cf\u0011"), IsSure: false),
    ];

    /// <summary>The kind that these first bytes show; null when they show none.</summary>
    public static FileKind? Of(ReadOnlySpan<byte> head)
    {
        foreach (var kind in Table)
        {
            if (kind.Signature(head))
            {
                return kind;
            }
        }

        return null;
    }

    /// <summary>True when files of this extension have a beginning that they lack, or one that is not theirs.</summary>
    public static bool Contradicts(string extension, FileKind? found)
    {
        var expected = Table.Where(kind => kind.Extensions.Contains(extension)).ToList();
        if (found is not null)
        {
            // An extension that the table does not know is GLPI's administrator's business.
            return !found.Extensions.Contains(extension) && (expected.Count > 0 || Plain.Contains(extension));
        }

        return expected.Any(kind => kind.IsSure);
    }

    private static Func<ReadOnlySpan<byte>, bool> At(string signature, int offset = 0)
    {
        var bytes = Encoding.Latin1.GetBytes(signature);
        return head => head.Length >= offset + bytes.Length && head.Slice(offset, bytes.Length).SequenceEqual(bytes);
    }

    private static Func<ReadOnlySpan<byte>, bool> Both(Func<ReadOnlySpan<byte>, bool> one, Func<ReadOnlySpan<byte>, bool> other) => head => one(head) && other(head);

    private static Func<ReadOnlySpan<byte>, bool> Any(Func<ReadOnlySpan<byte>, bool> one, Func<ReadOnlySpan<byte>, bool> other) => head => one(head) || other(head);

    // « BM » alone begins many a text.
    private static bool IsBitmap(ReadOnlySpan<byte> head) =>
        head.Length >= 26 && head.StartsWith("BM"u8) && ByteReader.Little32(head[14..]) is 12 or 40 or 52 or 56 or 64 or 108 or 124;
}
