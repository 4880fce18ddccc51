using System.Buffers;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;

namespace GlpiBridge.Submissions.Storage;

/// <summary>Writes the pieces of a file, each for itself: a slow upload never holds the database.</summary>
internal sealed class ChunkWriter(IDbContextFactory<SubmissionsContext> contexts, WriteTurns turns, SubmissionsDatabase database, Sealer sealer)
{
    public async Task<ReceiveResult> WriteAsync(ArrivingFile file, Stream content, long maxBytes, CancellationToken ct)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = ArrayPool<byte>.Shared.Rent(ChunkStream.ChunkBytes);
        try
        {
            long length = 0;
            for (var index = 0; ; index++)
            {
                var read = await content.ReadAtLeastAsync(buffer.AsMemory(0, ChunkStream.ChunkBytes), ChunkStream.ChunkBytes, throwOnEndOfStream: false, ct);
                length += read;
                if (length > maxBytes)
                {
                    return new ReceiveResult.TooLarge();
                }

                if (read == 0)
                {
                    return new ReceiveResult.Arrived(file with { Length = length, Digest = hash.GetHashAndReset() });
                }

                hash.AppendData(buffer, 0, read);
                if (!await TryAddAsync(new ChunkRow { FileId = file.Id, Index = index, Data = sealer.Seal(buffer[..read]) }, ct))
                {
                    return new ReceiveResult.NoDraft();
                }
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
        }
    }

    private async Task<bool> TryAddAsync(ChunkRow chunk, CancellationToken ct)
    {
        using var turn = await turns.TakeAsync(ct);
        await using var context = await contexts.CreateDbContextAsync(ct);
        // A piece need not be on the disk before the file is kept: that commit, with its own flush, takes along all that was written before.
        await using var transaction = await database.BeginLooseAsync(context, ct);
        context.Chunks.Add(chunk);
        try
        {
            await context.SaveChangesAsync(ct);
            await transaction.CommitAsync(ct);
            return true;
        }
        catch (DbUpdateException gone) when (database.IsOrphan(gone))
        {
            // The draft was deleted, or sent and erased, while its file was under way.
            return false;
        }
    }
}
