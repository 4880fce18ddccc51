using System.Net;

namespace GlpiBridge.Torture.Agents;

/// <summary>A body of which the connection breaks in the middle.</summary>
internal sealed class CutContent : HttpContent
{
    private readonly byte[] bytes;

    private CutContent(byte[] bytes) => this.bytes = bytes;

    public static async Task<CutContent> OfAsync(HttpContent whole, CancellationToken ct)
    {
        var cut = new CutContent(await whole.ReadAsByteArrayAsync(ct));
        cut.Headers.ContentType = whole.Headers.ContentType;
        return cut;
    }

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        await stream.WriteAsync(bytes.AsMemory(0, bytes.Length / 2));
        await stream.FlushAsync();
        throw new IOException("Cut on purpose.");
    }

    protected override bool TryComputeLength(out long length)
    {
        length = bytes.Length;
        return true;
    }
}
