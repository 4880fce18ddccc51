using System.Text;

namespace GlpiBridge.Desk.Attachments.Inspection;

internal static class JpegFacts
{
    private const int MostSegments = 20_000;
    private const int MostDescriptions = 8;

    public static async Task<ImageFacts?> ReadAsync(ByteReader reader, CancellationToken ct)
    {
        long offset = 2;
        var showsPlace = false;
        var descriptions = 0;
        for (var count = 0; count < MostSegments; count++)
        {
            var segment = await reader.AtAsync(offset, 9, ct);
            if (segment.Length < 9 || segment[0] != 0xff)
            {
                return null;
            }

            switch (segment[1])
            {
                case 0xff:
                    offset++;
                    continue;
                case 0xd9 or 0xda:
                    return null;
                case >= 0xc0 and <= 0xcf and not (0xc4 or 0xc8 or 0xcc):
                    return new ImageFacts(ByteReader.Big16(segment.AsSpan(7)), ByteReader.Big16(segment.AsSpan(5)), showsPlace);
                case 0xe1 when !showsPlace && descriptions++ < MostDescriptions:
                    showsPlace = await TellsPlaceAsync(reader, offset + 4, ByteReader.Big16(segment.AsSpan(2)) - 2, ct);
                    break;
            }

            offset += 2 + ByteReader.Big16(segment.AsSpan(2));
        }

        return null;
    }

    // Cameras write the place as Exif, picture programs as XMP.
    private static async Task<bool> TellsPlaceAsync(ByteReader reader, long offset, int length, CancellationToken ct)
    {
        var content = await reader.AtAsync(offset, Math.Max(length, 0), ct);
        return content.AsSpan().StartsWith("Exif\0\0"u8)
            ? await TiffFacts.ReadAsync(reader, offset + 6, ct) is { ShowsPlace: true }
            : Encoding.Latin1.GetString(content).Contains("exif:GPSLatitude", StringComparison.Ordinal);
    }
}
