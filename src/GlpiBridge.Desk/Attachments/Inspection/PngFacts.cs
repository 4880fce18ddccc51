namespace GlpiBridge.Desk.Attachments.Inspection;

internal static class PngFacts
{
    // A picture has a few; whoever made thousands wants to keep the portal busy.
    private const int MostChunks = 20_000;

    public static async Task<ImageFacts?> ReadAsync(ByteReader reader, CancellationToken ct)
    {
        var header = await reader.AtAsync(8, 18, ct);
        if (header.Length < 18 || !header.AsSpan(4, 4).SequenceEqual("IHDR"u8))
        {
            return null;
        }

        return new ImageFacts(ByteReader.Big32(header.AsSpan(8)), ByteReader.Big32(header.AsSpan(12)), await ShowsPlaceAsync(reader, ct));
    }

    private static async Task<bool> ShowsPlaceAsync(ByteReader reader, CancellationToken ct)
    {
        long offset = 8;
        for (var count = 0; count < MostChunks; count++)
        {
            var chunk = await reader.AtAsync(offset, 8, ct);
            if (chunk.Length < 8)
            {
                return false;
            }

            if (chunk.AsSpan(4).SequenceEqual("eXIf"u8))
            {
                return await TiffFacts.ReadAsync(reader, offset + 8, ct) is { ShowsPlace: true };
            }

            offset += 12L + ByteReader.Big32(chunk);
        }

        return false;
    }
}
