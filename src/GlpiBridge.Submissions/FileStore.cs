using GlpiBridge.Submissions.Storage;
using Microsoft.EntityFrameworkCore;

namespace GlpiBridge.Submissions;

/// <summary>
/// Keeps the files of drafts, in encrypted pieces so that a large one is never whole in memory. A file is received first, and is part of its
/// draft only once it has been looked at and kept: what is refused, cut off or forgotten in between leaves nothing.
/// </summary>
public sealed class FileStore
{
    private static readonly TimeSpan LongestArrival = TimeSpan.FromHours(1);
    private readonly IDbContextFactory<SubmissionsContext> contexts;
    private readonly WriteTurns turns;
    private readonly SubmissionsDatabase database;
    private readonly Sealer sealer;
    private readonly RowReader reader;
    private readonly TimeProvider clock;

    internal FileStore(IDbContextFactory<SubmissionsContext> contexts, WriteTurns turns, SubmissionsDatabase database, Sealer sealer, TimeProvider clock)
    {
        this.contexts = contexts;
        this.turns = turns;
        this.database = database;
        this.sealer = sealer;
        this.clock = clock;
        reader = new RowReader(sealer);
    }

    /// <summary>Takes in the bytes of a file, whose end must be followed by <see cref="KeepAsync"/> or <see cref="DiscardAsync"/>.</summary>
    public async Task<ReceiveResult> ReceiveAsync(Submission draft, string question, Stream content, long maxBytes, CancellationToken ct)
    {
        var file = new ArrivingFile(Guid.CreateVersion7(clock.GetUtcNow()), draft.Id, draft.OwnerId, question, 0);
        if (!await AnnounceAsync(draft, file, ct))
        {
            return new ReceiveResult.NoDraft();
        }

        ReceiveResult? result = null;
        try
        {
            result = await new ChunkWriter(contexts, turns, database, sealer).WriteAsync(file, content, maxBytes, ct);
            return result;
        }
        finally
        {
            if (result is not ReceiveResult.Arrived)
            {
                await DiscardAsync(file);
            }
        }
    }

    /// <summary>Makes a received file part of its draft, once.</summary>
    /// <param name="file">What <see cref="ReceiveAsync"/> gave.</param>
    /// <param name="name">Its name; a number is added when the question has a file of this name.</param>
    /// <param name="contentType">What its bytes were found to be.</param>
    /// <param name="maxFiles">How many files the question may have.</param>
    /// <param name="ct">Stops the work.</param>
    public async Task<KeepResult> KeepAsync(ArrivingFile file, string name, string contentType, int maxFiles, CancellationToken ct)
    {
        using var turn = await turns.TakeAsync(ct);
        await using var context = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await turns.BeginAsync(context, file.Submission, ct);
        if (!await TouchAsync(context, file.Submission, file.Owner, ct) || await context.Files.SingleOrDefaultAsync(f => f.Id == file.Id && !f.HasArrived, ct) is not { } row)
        {
            return new KeepResult.NoDraft();
        }

        var kept = await context.Files.AsNoTracking().Where(f => f.SubmissionId == file.Submission && f.HasArrived).ToListAsync(ct);
        var siblings = kept.Where(f => f.QuestionId == file.Question).ToList();
        if (siblings.FirstOrDefault(f => reader.IsSame(f, file.Digest)) is { } twin)
        {
            return new KeepResult.Kept(reader.File(twin), IsNew: false);
        }

        if (siblings.Count >= maxFiles)
        {
            return new KeepResult.Full();
        }

        row.HasArrived = true;
        row.Name = sealer.Seal(UniqueName.Among([.. siblings.Select(f => sealer.OpenText(f.Name))], name));
        row.ContentType = contentType;
        row.Length = file.Length;
        row.Digest = sealer.Seal(file.Digest);
        row.Position = kept.Select(f => f.Position + 1).DefaultIfEmpty(0).Max();
        await context.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return new KeepResult.Kept(reader.File(row), IsNew: true);
    }

    /// <summary>Erases a received file that was not kept. Always done to the end: nobody comes back for it.</summary>
    public async Task DiscardAsync(ArrivingFile file)
    {
        using var turn = await turns.TakeAsync(CancellationToken.None);
        await using var context = await contexts.CreateDbContextAsync(CancellationToken.None);
        await context.Files.Where(f => f.Id == file.Id && !f.HasArrived).ExecuteDeleteAsync(CancellationToken.None);
    }

    /// <summary>Erases what began to arrive so long ago that whoever received it has stopped.</summary>
    public async Task PurgeAsync(CancellationToken ct)
    {
        var oldest = Guid.CreateVersion7(clock.GetUtcNow() - LongestArrival);
        using var turn = await turns.TakeAsync(ct);
        await using var context = await contexts.CreateDbContextAsync(ct);
        var arriving = await context.Files.Where(f => !f.HasArrived).Select(f => f.Id).ToListAsync(ct);
        // An id of version 7 begins with the moment when the file was announced.
        var left = arriving.Where(id => id < oldest).ToList();
        await context.Files.Where(f => left.Contains(f.Id) && !f.HasArrived).ExecuteDeleteAsync(ct);
    }

    /// <returns>The file, or null when this owner has none of this id in this submission.</returns>
    public async Task<StoredFile?> FindAsync(Guid submission, long owner, Guid file, CancellationToken ct)
    {
        await using var context = await contexts.CreateDbContextAsync(ct);
        var row = await context.Files.AsNoTracking().SingleOrDefaultAsync(
            f => f.Id == file && f.SubmissionId == submission && f.HasArrived && context.Submissions.Any(r => r.Id == submission && r.OwnerId == owner), ct);
        return row is null ? null : reader.File(row);
    }

    /// <returns>False when there was no such file in a draft of this owner.</returns>
    public async Task<bool> RemoveAsync(Guid submission, long owner, Guid file, CancellationToken ct)
    {
        using var turn = await turns.TakeAsync(ct);
        await using var context = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await turns.BeginAsync(context, submission, ct);
        if (!await TouchAsync(context, submission, owner, ct)
            || await context.Files.Where(f => f.Id == file && f.SubmissionId == submission && f.HasArrived).ExecuteDeleteAsync(ct) == 0)
        {
            return false;
        }

        await transaction.CommitAsync(ct);
        return true;
    }

    /// <summary>The bytes of a file, read piece by piece, in any order.</summary>
    public Stream Open(StoredFile file) => new ChunkStream(contexts, sealer, file.Id, file.Length);

    /// <summary>The bytes of a file that has just been received.</summary>
    public Stream Open(ArrivingFile file) => new ChunkStream(contexts, sealer, file.Id, file.Length);

    // First of all that a transaction changes: from here to its end nobody sends or erases the draft. Without a commit it was not touched.
    private async Task<bool> TouchAsync(SubmissionsContext context, Guid submission, long owner, CancellationToken ct) =>
        await context.Submissions
            .Where(r => r.Id == submission && r.OwnerId == owner && r.State == SubmissionState.Draft)
            .ExecuteUpdateAsync(set => set.SetProperty(r => r.UpdatedAt, clock.GetUtcNow()), ct) == 1;

    // From here on the draft holds something. Until now it may have been forgotten, as empty, since it was read: then it comes back.
    private async Task<bool> AnnounceAsync(Submission draft, ArrivingFile file, CancellationToken ct)
    {
        using var turn = await turns.TakeAsync(ct);
        await using var context = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await turns.BeginAsync(context, draft.Id, draft.Follows?.Id, ct);
        var found = await context.Submissions.Where(r => r.Id == draft.Id).Select(r => new { r.OwnerId, r.State }).SingleOrDefaultAsync(ct);
        if (found is null)
        {
            if (draft.Follows is { } followed && !await context.Submissions.Where(SubmissionRow.MayBeFollowed(followed.Id, draft.OwnerId)).AnyAsync(ct))
            {
                return false;
            }

            context.Submissions.Add(Row(draft));
        }
        else if (found.OwnerId != draft.OwnerId || found.State is not SubmissionState.Draft)
        {
            return false;
        }

        context.Files.Add(new FileRow { Id = file.Id, SubmissionId = file.Submission, QuestionId = file.Question, Name = sealer.Seal(""), ContentType = "" });
        try
        {
            await context.SaveChangesAsync(ct);
        }
        catch (DbUpdateException gone) when (database.IsOrphan(gone))
        {
            // The draft was erased with all others of its owner, or as too old, right after it was found.
            return false;
        }

        await transaction.CommitAsync(ct);
        return true;
    }

    private SubmissionRow Row(Submission draft) => new()
    {
        Id = draft.Id,
        OwnerId = draft.OwnerId,
        FormId = draft.FormId,
        Reference = draft.Reference,
        State = SubmissionState.Draft,
        Content = sealer.Seal(draft.Content),
        UpdatedAt = draft.UpdatedAt,
        Follows = draft.Follows?.Id,
    };
}
