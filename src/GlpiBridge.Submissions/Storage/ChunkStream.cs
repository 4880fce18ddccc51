using Microsoft.EntityFrameworkCore;

namespace GlpiBridge.Submissions.Storage;

/// <summary>Reads a file's pieces one after the other; forward only.</summary>
internal sealed class ChunkStream(IDbContextFactory<SubmissionsContext> contexts, Sealer sealer, StoredFile file) : Stream
{
    private ReadOnlyMemory<byte> current;
    private int next;
    private long position;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => file.Length;

    public override long Position { get => position; set => throw new NotSupportedException(); }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (current.IsEmpty && position < file.Length)
        {
            await using var context = await contexts.CreateDbContextAsync(cancellationToken);
            var data = await context.Chunks.Where(c => c.FileId == file.Id && c.Index == next).Select(c => c.Data).SingleAsync(cancellationToken);
            current = sealer.OpenBytes(data);
            next++;
        }

        var count = Math.Min(buffer.Length, current.Length);
        current[..count].CopyTo(buffer);
        current = current[count..];
        position += count;
        return count;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("Read this stream asynchronously.");

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
