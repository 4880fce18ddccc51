using System.Buffers.Binary;

namespace GlpiBridge.Sandbox.Documents;

/// What a file is, by its first bytes and then by its name, as PHP's fileinfo tells it.
internal static class MediaType
{
    private static readonly Dictionary<string, string> ByName = new()
    {
        ["svg"] = "image/svg+xml",
        ["html"] = "text/html",
        ["htm"] = "text/html",
        ["txt"] = "text/plain",
        ["csv"] = "text/csv",
        ["xml"] = "text/xml",
        ["json"] = "application/json",
        ["rtf"] = "text/rtf",
        ["log"] = "text/plain",
        ["eml"] = "message/rfc822",
        ["docx"] = "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        ["xlsx"] = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        ["pptx"] = "application/vnd.openxmlformats-officedocument.presentationml.presentation",
        ["odt"] = "application/vnd.oasis.opendocument.text",
        ["ods"] = "application/vnd.oasis.opendocument.spreadsheet",
        ["doc"] = "application/msword",
        ["xls"] = "application/vnd.ms-excel",
        ["mp4"] = "video/mp4",
        ["mp3"] = "audio/mpeg",
    };

    public static string Of(string name, byte[] content)
    {
        var extension = FileChecks.Extension(name);
        var signature = BySignature(content);
        if (signature is not null and not "application/zip") return signature;
        return ByName.GetValueOrDefault(extension) ?? signature ?? (content.AsSpan().IndexOf((byte)0) < 0 ? "text/plain" : "application/octet-stream");
    }

    public static string? BySignature(ReadOnlySpan<byte> content) => content switch
    {
        [0x89, (byte)'P', (byte)'N', (byte)'G', ..] => "image/png",
        [0xFF, 0xD8, 0xFF, ..] => "image/jpeg",
        [(byte)'G', (byte)'I', (byte)'F', (byte)'8', ..] => "image/gif",
        [(byte)'B', (byte)'M', _, _, _, _, 0, 0, 0, 0, ..] => "image/bmp",
        [(byte)'%', (byte)'P', (byte)'D', (byte)'F', ..] => "application/pdf",
        [(byte)'P', (byte)'K', 3, 4, ..] => "application/zip",
        _ => null,
    };

    /// Width in pixels of a PNG, GIF or BMP, 0 when not found.
    public static int Width(ReadOnlySpan<byte> content) => BySignature(content) switch
    {
        "image/png" when content.Length > 24 => BinaryPrimitives.ReadInt32BigEndian(content[16..]),
        "image/gif" when content.Length > 10 => BinaryPrimitives.ReadUInt16LittleEndian(content[6..]),
        "image/bmp" when content.Length > 22 => BinaryPrimitives.ReadInt32LittleEndian(content[18..]),
        "image/jpeg" => JpegWidth(content),
        _ => 0,
    };

    private static int JpegWidth(ReadOnlySpan<byte> content)
    {
        for (var at = 2; at + 9 < content.Length && content[at] == 0xFF;)
        {
            if (content[at + 1] is >= 0xC0 and <= 0xC3) return BinaryPrimitives.ReadUInt16BigEndian(content[(at + 7)..]);
            at += 2 + BinaryPrimitives.ReadUInt16BigEndian(content[(at + 2)..]);
        }
        return 0;
    }
}
