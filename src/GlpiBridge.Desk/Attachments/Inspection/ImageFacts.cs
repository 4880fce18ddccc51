namespace GlpiBridge.Desk.Attachments.Inspection;

/// <summary>What an image says of itself.</summary>
/// <param name="Width">In pixels.</param>
/// <param name="Height">In pixels.</param>
/// <param name="ShowsPlace">True when it tells where it was taken.</param>
internal sealed record ImageFacts(long Width, long Height, bool ShowsPlace)
{
    private const int LongestSide = 30_000;
    private const long MostPixels = 100_000_000;

    public bool IsReadable => Width > 0 && Height > 0;

    /// <summary>True when opening it would take more memory than a technician's machine should give.</summary>
    public bool IsTooLarge => Width > LongestSide || Height > LongestSide || Width * Height > MostPixels;

    /// <summary>The facts of an image of this kind; null when its structure is not that of one.</summary>
    public static Task<ImageFacts?> ReadAsync(FileKind kind, ByteReader reader, CancellationToken ct) => kind.MediaType switch
    {
        "image/png" => PngFacts.ReadAsync(reader, ct),
        "image/jpeg" => JpegFacts.ReadAsync(reader, ct),
        "image/gif" => GifFacts.ReadAsync(reader, ct),
        "image/bmp" => BitmapFacts.ReadAsync(reader, ct),
        "image/webp" => WebpFacts.ReadAsync(reader, ct),
        _ => TiffFacts.ReadAsync(reader, 0, ct),
    };
}
