using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace GlpiBridge.Tests.Portal.Endpoints;

/// <summary>Pictures made here, as small as their kind allows.</summary>
internal static class Pictures
{
    private static readonly byte[] PngSignature = [0x89, .. "PNG\r\n\x1a\n"u8];

    /// <summary>A whole PNG, all black.</summary>
    public static byte[] Png(int width, int height, params byte[][] extraChunks)
    {
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        header[8] = 1;
        var rows = new MemoryStream();
        using (var packed = new ZLibStream(rows, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            packed.Write(new byte[height * (1 + ((width + 7) / 8))]);
        }

        return [.. PngSignature, .. Chunk("IHDR", header), .. extraChunks.SelectMany(chunk => chunk), .. Chunk("IDAT", rows.ToArray()), .. Chunk("IEND", [])];
    }

    /// <summary>A PNG that says it is this large and holds next to nothing.</summary>
    public static byte[] HollowPng(int width, int height)
    {
        var small = Png(1, 1);
        BinaryPrimitives.WriteInt32BigEndian(small.AsSpan(16), width);
        BinaryPrimitives.WriteInt32BigEndian(small.AsSpan(20), height);
        return small;
    }

    public static byte[] Chunk(string type, byte[] data)
    {
        byte[] body = [.. Encoding.ASCII.GetBytes(type), .. data];
        var length = new byte[4];
        var check = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, data.Length);
        BinaryPrimitives.WriteUInt32BigEndian(check, Crc(body));
        return [.. length, .. body, .. check];
    }

    /// <summary>The beginning of a JPEG of this size, with these segments before the picture.</summary>
    public static byte[] Jpeg(int width, int height, params byte[][] segments) =>
    [
        0xff, 0xd8,
        .. segments.SelectMany(segment => segment),
        0xff, 0xc0, 0, 11, 8, (byte)(height >> 8), (byte)height, (byte)(width >> 8), (byte)width, 1, 1, 0x11, 0,
        0xff, 0xda, 0, 8, 1, 1, 0, 0, 0x3f, 0, 0x3f, 0xff, 0xd9,
    ];

    /// <summary>What a telephone writes into its photos.</summary>
    public static byte[] ExifSegment()
    {
        byte[] content = [.. "Exif\0\0"u8, .. TiffWithPlace()];
        return [0xff, 0xe1, (byte)((content.Length + 2) >> 8), (byte)(content.Length + 2), .. content];
    }

    /// <summary>A TIFF directory with a size and a place: 8 bytes of header, two entries of size, one that leads to the place, the place.</summary>
    public static byte[] TiffWithPlace(int width = 4, int height = 3) =>
    [
        .. "II*\0"u8, 8, 0, 0, 0,
        3, 0, .. Entry(0x100, width), .. Entry(0x101, height), .. Entry(0x8825, 50), 0, 0, 0, 0,
        1, 0, .. Entry(2, 0), 0, 0, 0, 0,
    ];

    public static byte[] Gif(int width = 4, int height = 3, string comment = "") =>
    [
        .. "GIF89a"u8, (byte)width, (byte)(width >> 8), (byte)height, (byte)(height >> 8), 0, 0, 0,
        0x21, 0xfe, (byte)comment.Length, .. Encoding.ASCII.GetBytes(comment), 0,
        0x2c, 0, 0, 0, 0, (byte)width, 0, (byte)height, 0, 0, 2, 1, 0, 0, 0x3b,
    ];

    public static byte[] Bitmap(int width = 4, int height = 3)
    {
        var bytes = new byte[60];
        "BM"u8.CopyTo(bytes);
        bytes[14] = 40;
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(18), width);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(22), -height);
        return bytes;
    }

    public static byte[] Webp(int width = 4, int height = 3) =>
    [
        .. "RIFF"u8, 22, 0, 0, 0, .. "WEBPVP8X"u8, 10, 0, 0, 0, 0, 0, 0, 0,
        (byte)(width - 1), (byte)((width - 1) >> 8), (byte)((width - 1) >> 16), (byte)(height - 1), (byte)((height - 1) >> 8), (byte)((height - 1) >> 16),
    ];

    private static byte[] Entry(int tag, int value) => [(byte)tag, (byte)(tag >> 8), 4, 0, 1, 0, 0, 0, (byte)value, (byte)(value >> 8), (byte)(value >> 16), 0];

    private static uint Crc(byte[] bytes)
    {
        var crc = uint.MaxValue;
        foreach (var value in bytes)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc >> 1) ^ (0xedb88320 & (uint)-(int)(crc & 1));
            }
        }

        return ~crc;
    }
}
