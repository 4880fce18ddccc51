using GlpiBridge.Submissions.Storage;
using Microsoft.EntityFrameworkCore;

namespace GlpiBridge.Submissions;

/// <summary>Keeps the files of drafts, in encrypted pieces so that a large one is never whole in memory.</summary>
public sealed class FileStore
{
    private const int ChunkBytes = 256 * 1024;
    private readonly IDbContextFactory<SubmissionsContext> contexts;
    private readonly Sealer sealer;

    internal FileStore(IDbContextFactory<SubmissionsContext> contexts, Sealer sealer)
    {
        this.contexts = contexts;
        this.sealer = sealer;
    }

    /// <summary>Adds a file to a draft; does nothing to a submission that is on its way or somebody else's.</summary>
    public async Task AddAsync(Guid submission, long owner, string question, string name, string contentType, Stream content, CancellationToken ct)
    {
        await using var context = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await context.Database.BeginTransactionAsync(ct);
        if (!await context.Submissions.AnyAsync(r => r.Id == submission && r.OwnerId == owner && r.State == SubmissionState.Draft, ct))
        {
            return;
        }

        var file = new FileRow
        {
            Id = Guid.CreateVersion7(),
            SubmissionId = submission,
            QuestionId = question,
            Position = await context.Files.CountAsync(f => f.SubmissionId == submission, ct),
            Name = sealer.Seal(name),
            ContentType = contentType,
        };
        context.Files.Add(file);
        await context.SaveChangesAsync(ct);
        file.Length = await WriteChunksAsync(context, file.Id, content, ct);
        await context.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
    }

    public async Task RemoveAsync(Guid submission, long owner, Guid file, CancellationToken ct)
    {
        await using var context = await contexts.CreateDbContextAsync(ct);
        await context.Files
            .Where(f => f.Id == file && f.SubmissionId == submission
                && context.Submissions.Any(r => r.Id == submission && r.OwnerId == owner && r.State == SubmissionState.Draft))
            .ExecuteDeleteAsync(ct);
    }

    /// <summary>The bytes of a file, read piece by piece.</summary>
    public Stream Open(StoredFile file) => new ChunkStream(contexts, sealer, file);

    private async Task<long> WriteChunksAsync(SubmissionsContext context, Guid file, Stream content, CancellationToken ct)
    {
        var buffer = new byte[ChunkBytes];
        long length = 0;
        for (var index = 0; ; index++)
        {
            var read = await content.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, ct);
            if (read == 0)
            {
                return length;
            }

            var chunk = new ChunkRow { FileId = file, Index = index, Data = sealer.Seal(buffer[..read]) };
            context.Chunks.Add(chunk);
            await context.SaveChangesAsync(ct);
            context.Entry(chunk).State = EntityState.Detached;
            length += read;
        }
    }
}
