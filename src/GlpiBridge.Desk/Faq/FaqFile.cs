using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using GlpiBridge.Desk.Faq.Content;

namespace GlpiBridge.Desk.Faq;

/// <summary>A file on its way to a reader.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="MediaType">What its bytes were found to be; a picture that pages may show, or nothing known.</param>
/// <param name="Content">Its bytes; whoever gets it disposes it.</param>
/// <param name="Tag">The same for the same bytes; null when nobody has looked at all of them.</param>
public sealed record FaqFile(string Name, string MediaType, Stream Content, string? Tag) : IDisposable
{
    public static FaqFile Of(string name, string mediaType, ReadOnlyMemory<byte> bytes) => new(
        name,
        mediaType,
        MemoryMarshal.TryGetArray(bytes, out var kept) ? new MemoryStream(kept.Array!, kept.Offset, kept.Count, writable: false) : new MemoryStream(bytes.ToArray(), writable: false),
        Convert.ToHexString(SHA256.HashData(bytes.Span)));

    /// <summary>A picture that stood in a text itself.</summary>
    public static FaqFile Of(EmbeddedImage image) => Of(string.Create(CultureInfo.InvariantCulture, $"image-{image.Number}"), image.MediaType, image.Content);

    public void Dispose() => Content.Dispose();
}
