namespace GlpiBridge.Desk.Attachments.Inspection;

internal static class WebpFacts
{
    private const int MostChunks = 20_000;
    private const int ExifFlag = 0x08;

    public static async Task<ImageFacts?> ReadAsync(ByteReader reader, CancellationToken ct)
    {
        var header = await reader.AtAsync(12, 18, ct);
        if (header.Length < 18)
        {
            return null;
        }

        var data = header[8..];
        return header.AsSpan(0, 4) switch
        {
            var lossy when lossy.SequenceEqual("VP8 "u8) && data.AsSpan(3, 3).SequenceEqual((ReadOnlySpan<byte>)[0x9d, 0x01, 0x2a]) =>
                new ImageFacts(ByteReader.Little16(data.AsSpan(6)) & 0x3fff, ByteReader.Little16(data.AsSpan(8)) & 0x3fff, ShowsPlace: false),
            var lossless when lossless.SequenceEqual("VP8L"u8) && data[0] == 0x2f =>
                new ImageFacts((ByteReader.Little32(data.AsSpan(1)) & 0x3fff) + 1, ((ByteReader.Little32(data.AsSpan(1)) >> 14) & 0x3fff) + 1, ShowsPlace: false),
            var extended when extended.SequenceEqual("VP8X"u8) =>
                new ImageFacts(Little24(data, 4) + 1, Little24(data, 7) + 1, (data[0] & ExifFlag) != 0 && await ShowsPlaceAsync(reader, ct)),
            _ => null,
        };
    }

    private static int Little24(byte[] data, int at) => data[at] | (data[at + 1] << 8) | (data[at + 2] << 16);

    private static async Task<bool> ShowsPlaceAsync(ByteReader reader, CancellationToken ct)
    {
        long offset = 12;
        for (var count = 0; count < MostChunks; count++)
        {
            var chunk = await reader.AtAsync(offset, 14, ct);
            if (chunk.Length < 14)
            {
                return false;
            }

            if (chunk.AsSpan(0, 4).SequenceEqual("EXIF"u8))
            {
                var skipped = chunk.AsSpan(8).SequenceEqual("Exif\0\0"u8) ? 6 : 0;
                return await TiffFacts.ReadAsync(reader, offset + 8 + skipped, ct) is { ShowsPlace: true };
            }

            long length = ByteReader.Little32(chunk.AsSpan(4));
            offset += 8 + length + (length & 1);
        }

        return false;
    }
}
