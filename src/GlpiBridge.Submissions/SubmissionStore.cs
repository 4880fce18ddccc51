using GlpiBridge.Submissions.Storage;
using Microsoft.EntityFrameworkCore;

namespace GlpiBridge.Submissions;

/// <summary>Keeps submissions while they are written, and finds them afterwards. Every act names the owner: nobody reaches somebody else's.</summary>
public sealed class SubmissionStore
{
    private readonly IDbContextFactory<SubmissionsContext> contexts;
    private readonly WriteTurns turns;
    private readonly Sealer sealer;
    private readonly RowReader reader;
    private readonly TimeProvider clock;

    internal SubmissionStore(IDbContextFactory<SubmissionsContext> contexts, WriteTurns turns, Sealer sealer, TimeProvider clock)
    {
        this.contexts = contexts;
        this.turns = turns;
        this.sealer = sealer;
        this.clock = clock;
        reader = new RowReader(sealer);
    }

    public async Task<Submission?> FindAsync(Guid id, long owner, CancellationToken ct)
    {
        await using var context = await contexts.CreateDbContextAsync(ct);
        return await FindAsync(context, id, owner, ct);
    }

    /// <returns>The owner's draft of a form that was saved last, or null.</returns>
    public async Task<Submission?> FindDraftAsync(long owner, string form, CancellationToken ct)
    {
        await using var context = await contexts.CreateDbContextAsync(ct);
        var row = await context.Submissions.AsNoTracking()
            .Include(r => r.Followed)
            .Include(r => r.Files.Where(f => f.HasArrived).OrderBy(f => f.Position))
            .Where(r => r.OwnerId == owner && r.FormId == form && r.State == SubmissionState.Draft)
            .OrderByDescending(r => r.UpdatedAt)
            .FirstOrDefaultAsync(ct);
        return row is null ? null : reader.Submission(row);
    }

    /// <summary>Makes a draft or brings it up to date. A submission that is no longer a draft stays as it is.</summary>
    /// <param name="id">The submission.</param>
    /// <param name="owner">Whose it is.</param>
    /// <param name="form">The form that it belongs to.</param>
    /// <param name="entity">GLPI's id of the entity that it is for; null leaves that as it is.</param>
    /// <param name="content">What was typed.</param>
    /// <param name="follows">The submission that it is added to; null for what stands by itself.</param>
    /// <param name="ct">Stops the work.</param>
    /// <returns>The submission as it is kept now, another form's where GLPI got meanwhile what it follows; null when the id is somebody else's, or nothing can be added there.</returns>
    public async Task<Submission?> SaveDraftAsync(Guid id, long owner, string form, long? entity, SubmissionContent content, Guid? follows, CancellationToken ct)
    {
        using (await turns.TakeAsync(ct))
        {
            await using var context = await contexts.CreateDbContextAsync(ct);
            // Whole: another portal may make the same draft in between, of an upload that started with the first word.
            await using var transaction = await turns.BeginAsync(context, id, follows, ct);
            var updated = await context.Submissions
                .Where(r => r.Id == id && r.OwnerId == owner && r.FormId == form && r.State == SubmissionState.Draft)
                .ExecuteUpdateAsync(set => set
                    .SetProperty(r => r.Content, sealer.Seal(content))
                    .SetProperty(r => r.EntityId, r => entity ?? r.EntityId)
                    .SetProperty(r => r.UpdatedAt, clock.GetUtcNow()), ct);
            if (updated == 0)
            {
                await InsertIfNewAsync(context, id, owner, form, entity, content, follows, ct);
            }

            await transaction.CommitAsync(ct);
        }

        return await FindAsync(id, owner, ct);
    }

    /// <summary>Makes a draft unless there is a submission of this id; what one holds already stays.</summary>
    /// <returns>As <see cref="SaveDraftAsync"/>.</returns>
    public async Task<Submission?> EnsureDraftAsync(Guid id, long owner, string form, SubmissionContent content, Guid? follows, CancellationToken ct)
    {
        // Read before it ends: an empty draft may be forgotten right after it.
        using var turn = await turns.TakeAsync(ct);
        await using var context = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await turns.BeginAsync(context, id, follows, ct);
        await InsertIfNewAsync(context, id, owner, form, null, content, follows, ct);
        var kept = await FindAsync(context, id, owner, ct);
        await transaction.CommitAsync(ct);
        return kept;
    }

    /// <summary>Erases what has been kept long enough: drafts, receipts, and before these the files that GLPI does not have. What GLPI is still to have never goes.</summary>
    /// <returns>How many submissions were erased.</returns>
    public async Task<int> PurgeAsync(SubmissionsOptions options, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var oldestDraft = now.AddDays(-options.DraftDays);
        var oldestReceipt = now.AddDays(-options.ReceiptDays);
        var oldestFile = now.AddDays(-options.FileDays);
        using var turn = await turns.TakeAsync(ct);
        await using var context = await contexts.CreateDbContextAsync(ct);
        await context.Files
            .Where(f => f.HasArrived && context.Submissions.Any(r => r.Id == f.SubmissionId && r.State == SubmissionState.Delivered && r.UpdatedAt < oldestFile))
            .ExecuteDeleteAsync(ct);
        return await context.Submissions
            .Where(r => (r.State == SubmissionState.Draft && r.UpdatedAt < oldestDraft) || (r.State == SubmissionState.Delivered && r.UpdatedAt < oldestReceipt))
            // What was added to it would go too.
            .Where(r => !context.Submissions.Any(added => added.Follows == r.Id && (added.State != SubmissionState.Draft || added.UpdatedAt >= oldestDraft)))
            .ExecuteDeleteAsync(ct);
    }

    private async Task<Submission?> FindAsync(SubmissionsContext context, Guid id, long owner, CancellationToken ct)
    {
        var row = await context.Submissions.AsNoTracking()
            .Include(r => r.Followed)
            .Include(r => r.Files.Where(f => f.HasArrived).OrderBy(f => f.Position))
            .SingleOrDefaultAsync(r => r.Id == id && r.OwnerId == owner, ct);
        return row is null ? null : reader.Submission(row);
    }

    private async Task InsertIfNewAsync(SubmissionsContext context, Guid id, long owner, string form, long? entity, SubmissionContent content, Guid? follows, CancellationToken ct)
    {
        if (await context.Submissions.AnyAsync(r => r.Id == id, ct) || (follows is { } followed && !await context.Submissions.Where(SubmissionRow.MayBeFollowed(followed, owner)).AnyAsync(ct)))
        {
            return;
        }

        context.Submissions.Add(new SubmissionRow
        {
            Id = id,
            OwnerId = owner,
            FormId = form,
            EntityId = entity,
            Reference = Reference.Next(),
            State = SubmissionState.Draft,
            Content = sealer.Seal(content),
            UpdatedAt = clock.GetUtcNow(),
            Follows = follows,
        });
        await context.SaveChangesAsync(ct);
    }
}
