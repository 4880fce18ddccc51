using System.ComponentModel;
using GlpiBridge.Desk.Attachments.Inspection;
using GlpiBridge.Desk.Caching;
using GlpiBridge.Glpi;
using GlpiBridge.Glpi.Documents;
using GlpiBridge.Glpi.Sessions;
using Microsoft.Extensions.Caching.Hybrid;

namespace GlpiBridge.Desk.Faq;

/// <summary>
/// The files of articles, by the service account. <b>Whoever asks must have proved that the reader may have them.</b> Pictures are small and wanted
/// with each reading of their article: they are kept; larger files pass through.
/// </summary>
public sealed class FaqDocuments(GlpiServiceAccount service, DocumentTransfer transfer, HybridCache cache)
{
    private const int MostKept = 2 * 1024 * 1024;
    private static readonly TimeSpan Time = TimeSpan.FromMinutes(10);

    /// <returns>The file, or null when GLPI does not have it.</returns>
    /// <exception cref="GlpiException">GLPI does not answer.</exception>
    public async Task<FaqFile?> OpenAsync(FaqDocument document, CancellationToken ct)
    {
        try
        {
            var kept = document.MediaType.StartsWith("image/", StringComparison.OrdinalIgnoreCase) ? await KeptAsync(document, ct) : null;
            return kept is { Bytes: { } bytes } ? FaqFile.Of(kept.Name, kept.MediaType, bytes) : await FetchAsync(document, ct);
        }
        catch (GlpiException gone) when (gone.Fault is GlpiFault.NotFound)
        {
            return null;
        }
    }

    private ValueTask<Picture> KeptAsync(FaqDocument document, CancellationToken ct) =>
        cache.KeepHereAsync(FormattableString.Invariant($"faq:document:{document.Id}"), Time, stop => ReadAsync(document, stop), ct);

    private async Task<Picture> ReadAsync(FaqDocument document, CancellationToken ct)
    {
        using var file = await FetchAsync(document, ct);
        var bytes = new byte[MostKept + 1];
        var length = await file.Content.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, ct);
        return length > MostKept ? new Picture(file.Name, file.MediaType, null) : new Picture(file.Name, KindOf(bytes.AsSpan(0, length)), bytes[..length]);
    }

    private async Task<FaqFile> FetchAsync(FaqDocument document, CancellationToken ct)
    {
        var download = await service.RunAsync((session, stop) => transfer.DownloadAsync(session, new DocumentId(document.Id), stop), ct);
        return new FaqFile(download.FileName, FileKind.Unknown, download.Content, Tag: null);
    }

    // What GLPI says of a file was said by whoever sent it.
    private static string KindOf(ReadOnlySpan<byte> bytes) => FileKinds.Of(bytes[..Math.Min(bytes.Length, FileKinds.HeadBytes)]) is { IsImage: true } kind ? kind.MediaType : FileKind.Unknown;

    [ImmutableObject(true)]
    private sealed record Picture(string Name, string MediaType, byte[]? Bytes);
}
