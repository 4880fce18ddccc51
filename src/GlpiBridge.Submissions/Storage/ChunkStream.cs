using Microsoft.EntityFrameworkCore;

namespace GlpiBridge.Submissions.Storage;

/// <summary>Reads a file's pieces, one in memory at a time.</summary>
internal sealed class ChunkStream(IDbContextFactory<SubmissionsContext> contexts, Sealer sealer, Guid file, long length) : Stream
{
    /// <summary>Size of every piece but the last.</summary>
    public const int ChunkBytes = 256 * 1024;

    private ReadOnlyMemory<byte> current;
    private long loaded = -1;

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length => length;

    public override long Position { get; set; }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (Position >= length)
        {
            return 0;
        }

        var (index, offset) = Math.DivRem(Position, ChunkBytes);
        if (index != loaded)
        {
            await using var context = await contexts.CreateDbContextAsync(cancellationToken);
            current = sealer.OpenBytes(await context.Chunks.Where(c => c.FileId == file && c.Index == index).Select(c => c.Data).SingleAsync(cancellationToken));
            loaded = index;
        }

        var count = Math.Min(buffer.Length, current.Length - (int)offset);
        current.Slice((int)offset, count).CopyTo(buffer);
        Position += count;
        return count;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("Read this stream asynchronously.");

    public override long Seek(long offset, SeekOrigin origin) => Position = origin switch
    {
        SeekOrigin.Begin => offset,
        SeekOrigin.Current => Position + offset,
        _ => length + offset,
    };

    public override void Flush()
    {
    }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
