using GlpiBridge.Submissions.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace GlpiBridge.Submissions;

/// <summary>The drafts of one user, to be found again or thrown away.</summary>
public sealed class DraftList
{
    private readonly IDbContextFactory<SubmissionsContext> contexts;
    private readonly WriteTurns turns;
    private readonly RowReader reader;
    private readonly IOptions<SubmissionsOptions> options;
    private readonly TimeProvider clock;

    // Read at every visit of the home page; a compiled query is for one kind of database.
    private readonly Func<SubmissionsContext, long, DateTimeOffset, IAsyncEnumerable<SubmissionRow>> drafts =
        EF.CompileAsyncQuery((SubmissionsContext context, long owner, DateTimeOffset oldest) => context.Submissions
            .Include(r => r.Followed)
            .Where(r => r.OwnerId == owner && r.State == SubmissionState.Draft && r.UpdatedAt >= oldest)
            .OrderByDescending(r => r.UpdatedAt)
            .AsNoTracking());

    internal DraftList(IDbContextFactory<SubmissionsContext> contexts, WriteTurns turns, Sealer sealer, IOptions<SubmissionsOptions> options, TimeProvider clock)
    {
        this.contexts = contexts;
        this.turns = turns;
        this.options = options;
        this.clock = clock;
        reader = new RowReader(sealer);
    }

    /// <summary>The owner's drafts that have not expired, last saved first.</summary>
    /// <param name="owner">GLPI's id of the user.</param>
    /// <param name="titleQuestion">The question of a form whose answer becomes the ticket's title; null for a form that is gone.</param>
    /// <param name="ct">Stops the work.</param>
    public async Task<IReadOnlyList<DraftSummary>> ReadAsync(long owner, Func<string, string?> titleQuestion, CancellationToken ct)
    {
        var kept = TimeSpan.FromDays(options.Value.DraftDays);
        var oldest = clock.GetUtcNow() - kept;
        await using var context = await contexts.CreateDbContextAsync(ct);
        var rows = await drafts(context, owner, oldest).ToListAsync(ct);
        if (rows.Count == 0)
        {
            return [];
        }

        var additions = await context.Submissions.Where(r => r.OwnerId == owner && r.Follows != null)
            .GroupBy(r => r.Follows!.Value).ToDictionaryAsync(same => same.Key, same => same.Count(), ct);
        return [.. rows.Select(row => reader.Summary(row, titleQuestion(row.FormId), kept, additions.GetValueOrDefault(row.Id)))];
    }

    /// <summary>Erases a draft with its files, and what was added to it.</summary>
    /// <returns>Its reference; null when the owner has no draft of this id.</returns>
    public async Task<string?> DeleteAsync(Guid id, long owner, CancellationToken ct)
    {
        using var turn = await turns.TakeAsync(ct);
        await using var context = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await turns.BeginAsync(context, id, ct);
        var draft = context.Submissions.Where(r => r.Id == id && r.OwnerId == owner && r.State == SubmissionState.Draft);
        var reference = await draft.Select(r => r.Reference).SingleOrDefaultAsync(ct);
        var isGone = await draft.ExecuteDeleteAsync(ct) == 1;
        await transaction.CommitAsync(ct);
        return isGone ? reference : null;
    }

    /// <summary>Erases all drafts of somebody, with their files and what was added to them.</summary>
    /// <returns>How many there were.</returns>
    public async Task<int> DeleteAllAsync(long owner, CancellationToken ct)
    {
        using var turn = await turns.TakeAsync(ct);
        await using var context = await contexts.CreateDbContextAsync(ct);
        return await context.Submissions.Where(r => r.OwnerId == owner && r.State == SubmissionState.Draft).ExecuteDeleteAsync(ct);
    }

    /// <summary>Erases a draft that holds no file, to which nothing was added, and that has not been saved since it was read.</summary>
    public async Task ForgetAsync(Submission draft, CancellationToken ct)
    {
        using var turn = await turns.TakeAsync(ct);
        await using var context = await contexts.CreateDbContextAsync(ct);
        // Alone, so that a file which is just being announced is not overlooked.
        await using var transaction = await turns.BeginAsync(context, draft.Id, ct);
        await context.Submissions
            .Where(r => r.Id == draft.Id && r.OwnerId == draft.OwnerId && r.State == SubmissionState.Draft && r.UpdatedAt == draft.UpdatedAt
                && !context.Files.Any(f => f.SubmissionId == r.Id) && !context.Submissions.Any(added => added.Follows == r.Id))
            .ExecuteDeleteAsync(ct);
        await transaction.CommitAsync(ct);
    }
}
