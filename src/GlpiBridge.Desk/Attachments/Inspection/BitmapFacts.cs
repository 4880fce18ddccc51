namespace GlpiBridge.Desk.Attachments.Inspection;

internal static class BitmapFacts
{
    private const int OldHeader = 12;

    public static async Task<ImageFacts?> ReadAsync(ByteReader reader, CancellationToken ct)
    {
        var header = await reader.AtAsync(0, 26, ct);
        return header.Length < 26 ? null
            : ByteReader.Little32(header.AsSpan(14)) == OldHeader ? new ImageFacts(ByteReader.Little16(header.AsSpan(18)), ByteReader.Little16(header.AsSpan(20)), ShowsPlace: false)
            : new ImageFacts((int)ByteReader.Little32(header.AsSpan(18)), Math.Abs((long)(int)ByteReader.Little32(header.AsSpan(22))), ShowsPlace: false);
    }
}
