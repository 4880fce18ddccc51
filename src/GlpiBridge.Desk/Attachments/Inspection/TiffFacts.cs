namespace GlpiBridge.Desk.Attachments.Inspection;

/// <summary>Reads the first directory of a TIFF image, which is also what Exif is made of.</summary>
internal static class TiffFacts
{
    private const int Width = 0x100;
    private const int Height = 0x101;
    private const int Gps = 0x8825;
    private const int GpsLatitude = 2;
    private const int Short = 3;
    private const int MostEntries = 512;

    /// <param name="reader">The file.</param>
    /// <param name="start">Where the TIFF part begins; its own offsets count from there.</param>
    /// <param name="ct">Stops the work.</param>
    public static async Task<ImageFacts?> ReadAsync(ByteReader reader, long start, CancellationToken ct)
    {
        var header = await reader.AtAsync(start, 8, ct);
        if (header.Length < 8 || !(header.AsSpan(0, 4).SequenceEqual("II*\0"u8) || header.AsSpan(0, 4).SequenceEqual("MM\0*"u8)))
        {
            return null;
        }

        var order = new ByteOrder(header[0] == 'I');
        var directory = await DirectoryAsync(reader, order, start + order.Long(header.AsSpan(4)), ct);
        var gps = directory.TryGetValue(Gps, out var place) ? await DirectoryAsync(reader, order, start + place, ct) : [];
        return new ImageFacts(directory.GetValueOrDefault(Width), directory.GetValueOrDefault(Height), gps.ContainsKey(GpsLatitude));
    }

    private static async Task<Dictionary<int, long>> DirectoryAsync(ByteReader reader, ByteOrder order, long offset, CancellationToken ct)
    {
        var values = new Dictionary<int, long>();
        if (await reader.AtAsync(offset, 2, ct) is not { Length: 2 } count)
        {
            return values;
        }

        var entries = await reader.AtAsync(offset + 2, 12 * Math.Min(order.Short(count), MostEntries), ct);
        for (var at = 0; at + 12 <= entries.Length; at += 12)
        {
            var value = entries.AsSpan(at + 8);
            values[order.Short(entries.AsSpan(at))] = order.Short(entries.AsSpan(at + 2)) == Short ? order.Short(value) : order.Long(value);
        }

        return values;
    }

    private readonly record struct ByteOrder(bool IsLittle)
    {
        public int Short(ReadOnlySpan<byte> bytes) => IsLittle ? ByteReader.Little16(bytes) : ByteReader.Big16(bytes);

        public long Long(ReadOnlySpan<byte> bytes) => IsLittle ? ByteReader.Little32(bytes) : ByteReader.Big32(bytes);
    }
}
