namespace GlpiBridge.Desk.Attachments.Inspection;

internal static class GifFacts
{
    private const int Extension = 0x21;
    private const int Image = 0x2c;

    public static async Task<ImageFacts?> ReadAsync(ByteReader reader, CancellationToken ct)
    {
        var header = await reader.AtAsync(0, 13, ct);
        if (header.Length < 13)
        {
            return null;
        }

        // Behind the colours comes a block: a script that begins with « GIF89a=1 » has none there.
        var colours = (header[10] & 0x80) == 0 ? 0 : 3 << ((header[10] & 7) + 1);
        return await reader.AtAsync(13 + colours, 1, ct) is [Extension or Image]
            ? new ImageFacts(ByteReader.Little16(header.AsSpan(6)), ByteReader.Little16(header.AsSpan(8)), ShowsPlace: false)
            : null;
    }
}
