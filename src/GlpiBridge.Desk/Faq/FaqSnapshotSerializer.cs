using System.Buffers;
using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Extensions.Caching.Hybrid;

namespace GlpiBridge.Desk.Faq;

/// <summary>A snapshot as compressed JSON, for a cache that several portals share.</summary>
internal sealed class FaqSnapshotSerializer : IHybridCacheSerializer<FaqSnapshot>
{
    // What another version of the portal wrote, or a broken store gave back, is no reason to show nothing: the store reads GLPI instead.
    public static readonly FaqSnapshot Unreadable = new() { Articles = [], Categories = [], ReadAt = default, Version = 0 };

    public FaqSnapshot Deserialize(ReadOnlySequence<byte> source)
    {
        try
        {
            using var json = new BrotliStream(new MemoryStream(source.ToArray()), CompressionMode.Decompress);
            return JsonSerializer.Deserialize(json, FaqSnapshotJson.Default.FaqSnapshot) ?? Unreadable;
        }
        catch (Exception wrong) when (wrong is JsonException or InvalidOperationException or InvalidDataException)
        {
            return Unreadable;
        }
    }

    public void Serialize(FaqSnapshot value, IBufferWriter<byte> target)
    {
        using var bytes = new MemoryStream();
        using (var json = new BrotliStream(bytes, CompressionLevel.Fastest, leaveOpen: true))
        {
            JsonSerializer.Serialize(json, value, FaqSnapshotJson.Default.FaqSnapshot);
        }

        target.Write(bytes.GetBuffer().AsSpan(0, (int)bytes.Length));
    }
}

[JsonSerializable(typeof(FaqSnapshot))]
internal sealed partial class FaqSnapshotJson : JsonSerializerContext;
