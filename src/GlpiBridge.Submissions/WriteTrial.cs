using GlpiBridge.Submissions.Storage;
using Microsoft.EntityFrameworkCore;

namespace GlpiBridge.Submissions;

/// <summary>Whether the database takes what is written: only a write that is committed tells of a full disk.</summary>
public sealed class WriteTrial
{
    private readonly IDbContextFactory<SubmissionsContext> contexts;
    private readonly WriteTurns turns;
    private readonly TimeProvider clock;

    internal WriteTrial(IDbContextFactory<SubmissionsContext> contexts, WriteTurns turns, TimeProvider clock)
    {
        this.contexts = contexts;
        this.turns = turns;
        this.clock = clock;
    }

    /// <summary>Writes a line that nobody ever sees.</summary>
    /// <exception cref="DbUpdateException">It cannot be written.</exception>
    /// <exception cref="System.Data.Common.DbException">The database is not to be had.</exception>
    public async Task RunAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var line = new AttemptRow { Key = $"trial:{Guid.NewGuid():N}", StartedAt = now, LastAt = now };
        using var turn = await turns.TakeAsync(ct);
        await using var context = await contexts.CreateDbContextAsync(ct);
        await using var whole = await turns.BeginAsync(context, [], ct);
        context.Attempts.Add(line);
        await context.SaveChangesAsync(ct);
        context.Attempts.Remove(line);
        await context.SaveChangesAsync(ct);
        await whole.CommitAsync(ct);
    }
}
