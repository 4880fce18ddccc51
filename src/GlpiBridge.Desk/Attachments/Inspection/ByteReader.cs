using System.Buffers.Binary;

namespace GlpiBridge.Desk.Attachments.Inspection;

/// <summary>Small reads here and there in a file.</summary>
internal sealed class ByteReader(Stream content)
{
    public long Length => content.Length;

    /// <summary>The bytes at an offset; fewer, or none, when the file ends before.</summary>
    public async Task<byte[]> AtAsync(long offset, int count, CancellationToken ct)
    {
        if (offset < 0 || offset >= content.Length)
        {
            return [];
        }

        content.Position = offset;
        var bytes = new byte[Math.Min(count, content.Length - offset)];
        return bytes[..await content.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, ct)];
    }

    public static int Big16(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadUInt16BigEndian(bytes);

    public static int Little16(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadUInt16LittleEndian(bytes);

    public static uint Big32(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadUInt32BigEndian(bytes);

    public static uint Little32(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadUInt32LittleEndian(bytes);
}
