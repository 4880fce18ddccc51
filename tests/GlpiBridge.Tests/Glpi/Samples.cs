using System.Buffers.Binary;
using System.Text;
using GlpiBridge.Glpi.Documents;

namespace GlpiBridge.Tests.Glpi;

internal static class Samples
{
    public static FileToSend File(string name, string content, string? tag = null, string type = "text/plain") => File(name, Encoding.UTF8.GetBytes(content), tag, type);

    /// <summary>What GLPI takes for a picture, one pixel wide; other content makes other bytes.</summary>
    public static FileToSend Image(string name, string content, string? tag = null)
    {
        byte[] head = [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, 0, 0, 0, 13, (byte)'I', (byte)'H', (byte)'D', (byte)'R', 0, 0, 0, 0, 0, 0, 0, 1];
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(16), 1);
        return File(name, [.. head, .. Encoding.UTF8.GetBytes(content)], tag, "image/png");
    }

    private static FileToSend File(string name, byte[] bytes, string? tag, string type) => new()
    {
        FileName = name,
        ContentType = type,
        Length = bytes.Length,
        Open = _ => ValueTask.FromResult<Stream>(new MemoryStream(bytes)),
        InlineTag = tag,
    };
}
