using GlpiBridge.Submissions.Storage;
using Microsoft.EntityFrameworkCore;

namespace GlpiBridge.Submissions.Tickets;

/// <summary>How far people have read their requests: when each was last changed, by GLPI's clock, as they last saw it.</summary>
public sealed class ReadMarks
{
    /// <summary>After that what came to a request counts as read.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(180);

    // GLPI numbers its tickets from 1: what stands there is how far somebody had read when the portal first looked.
    private const long All = 0;

    private readonly IDbContextFactory<SubmissionsContext> contexts;
    private readonly WriteTurns turns;
    private readonly TimeProvider clock;

    internal ReadMarks(IDbContextFactory<SubmissionsContext> contexts, WriteTurns turns, TimeProvider clock)
    {
        this.contexts = contexts;
        this.turns = turns;
        this.clock = clock;
    }

    /// <returns>How far each of these tickets has been read; null for somebody who is not known yet.</returns>
    public async Task<IReadOnlyDictionary<long, DateTime>?> OfAsync(long owner, IReadOnlyCollection<long> tickets, CancellationToken ct)
    {
        await using var context = await contexts.CreateDbContextAsync(ct);
        var marks = await context.ReadMarks.AsNoTracking().Where(row => row.OwnerId == owner && (row.TicketId == All || tickets.Contains(row.TicketId)))
            .ToDictionaryAsync(row => row.TicketId, row => row.ReadTo.UtcDateTime, ct);
        return marks.TryGetValue(All, out var first) ? tickets.ToDictionary(ticket => ticket, ticket => marks.TryGetValue(ticket, out var own) && own > first ? own : first) : null;
    }

    /// <summary>Notes that somebody new has read everything up to there.</summary>
    public Task BeginAsync(long owner, DateTime readTo, CancellationToken ct) => PutAsync(owner, All, readTo, ct);

    /// <summary>Notes that somebody has read a ticket up to there, or there was nothing to read.</summary>
    public async Task PutAsync(long owner, long ticket, DateTime readTo, CancellationToken ct)
    {
        var moment = new DateTimeOffset(DateTime.SpecifyKind(readTo, DateTimeKind.Utc));
        await using var context = await contexts.CreateDbContextAsync(ct);
        if (await context.ReadMarks.AsNoTracking().AnyAsync(row => row.OwnerId == owner && row.TicketId == ticket && row.ReadTo >= moment, ct))
        {
            return;
        }

        using var turn = await turns.TakeAsync(ct);
        await using var transaction = await turns.BeginAsync(context, [$"read {owner}"], ct);
        var row = await context.ReadMarks.SingleOrDefaultAsync(row => row.OwnerId == owner && row.TicketId == ticket, ct)
            ?? context.ReadMarks.Add(new ReadMarkRow { OwnerId = owner, TicketId = ticket }).Entity;
        // Another window may have noted more meanwhile.
        (row.ReadTo, row.NotedAt) = (row.ReadTo > moment ? row.ReadTo : moment, clock.GetUtcNow());
        await context.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
    }

    internal async Task PurgeAsync(CancellationToken ct)
    {
        var oldest = clock.GetUtcNow() - Kept;
        using var turn = await turns.TakeAsync(ct);
        await using var context = await contexts.CreateDbContextAsync(ct);
        await context.ReadMarks.Where(row => row.NotedAt < oldest).ExecuteDeleteAsync(ct);
    }
}
