using System.Security.Cryptography;
using System.Text;
using GlpiBridge.Submissions.Storage;
using Microsoft.EntityFrameworkCore;

namespace GlpiBridge.Submissions.Accounts;

/// <summary>
/// Counts tries for all portals that share the database. A try is counted before it is made, so that a thousand at once do not slip through; it makes wait, but
/// nothing is ever locked for good.
/// </summary>
public sealed class AttemptCounters
{
    private const int PurgedAtOnce = 100;
    private static readonly TimeSpan LongestMemory = TimeSpan.FromDays(1);
    private readonly IDbContextFactory<SubmissionsContext> contexts;
    private readonly WriteTurns turns;
    private readonly TimeProvider clock;

    internal AttemptCounters(IDbContextFactory<SubmissionsContext> contexts, WriteTurns turns, TimeProvider clock)
    {
        this.contexts = contexts;
        this.turns = turns;
        this.clock = clock;
    }

    /// <summary>Counts a try under all these limits, unless one of them makes wait: then it counts under none, and the wait grows no longer by it.</summary>
    /// <returns>How long to wait; zero when the try may be made.</returns>
    public async Task<TimeSpan> TryBeginAsync(IReadOnlyList<AttemptLimit> limits, CancellationToken ct)
    {
        using var turn = await turns.TakeAsync(ct);
        await using var context = await contexts.CreateDbContextAsync(ct);
        await using var all = await turns.BeginAsync(context, limits.Select(limit => Thing(Hash(limit.Key))), ct);
        var now = clock.GetUtcNow();
        var rows = new List<AttemptRow>();
        foreach (var limit in limits)
        {
            rows.Add(await RowAsync(context, limit, now, ct));
        }

        var free = rows.Max(row => row.RefusedUntil) ?? now;
        if (free > now)
        {
            return free - now;
        }

        foreach (var (row, limit) in rows.Zip(limits))
        {
            row.Count++;
            row.LastAt = now;
            row.RefusedUntil = now + limit.WaitAfter(row.Count);
        }

        await context.SaveChangesAsync(ct);
        await all.CommitAsync(ct);
        return TimeSpan.Zero;
    }

    /// <summary>Takes one try back, as if it had not been made.</summary>
    public async Task UndoAsync(IReadOnlyList<AttemptLimit> limits, CancellationToken ct)
    {
        using var turn = await turns.TakeAsync(ct);
        await using var context = await contexts.CreateDbContextAsync(ct);
        await using var all = await turns.BeginAsync(context, limits.Select(limit => Thing(Hash(limit.Key))), ct);
        foreach (var limit in limits)
        {
            if (await context.Attempts.FindAsync([Hash(limit.Key)], ct) is { Count: > 0 } row)
            {
                row.Count--;
                row.RefusedUntil = row.LastAt + limit.WaitAfter(row.Count);
            }
        }

        await context.SaveChangesAsync(ct);
        await all.CommitAsync(ct);
    }

    /// <summary>Forgets all tries under these limits.</summary>
    public async Task ForgetAsync(IReadOnlyList<AttemptLimit> limits, CancellationToken ct)
    {
        var keys = limits.Select(limit => Hash(limit.Key)).ToList();
        using var turn = await turns.TakeAsync(ct);
        await using var context = await contexts.CreateDbContextAsync(ct);
        await using var all = await turns.BeginAsync(context, keys.Select(Thing), ct);
        await context.Attempts.Where(row => keys.Contains(row.Key)).ExecuteDeleteAsync(ct);
        await all.CommitAsync(ct);
    }

    /// <summary>Erases what is forgotten anyway.</summary>
    public async Task PurgeAsync(CancellationToken ct)
    {
        var oldest = clock.GetUtcNow() - LongestMemory;
        using var turn = await turns.TakeAsync(ct);
        await using var context = await contexts.CreateDbContextAsync(ct);
        var old = await context.Attempts.Where(row => row.LastAt < oldest).Select(row => row.Key).ToListAsync(ct);
        foreach (var keys in old.Chunk(PurgedAtOnce))
        {
            await using var all = await turns.BeginAsync(context, keys.Select(Thing), ct);
            await context.Attempts.Where(row => keys.Contains(row.Key) && row.LastAt < oldest).ExecuteDeleteAsync(ct);
            await all.CommitAsync(ct);
        }
    }

    // Two portals that read the same count would both let their try pass.
    private static string Thing(string hash) => "attempts " + hash;

    private static async Task<AttemptRow> RowAsync(SubmissionsContext context, AttemptLimit limit, DateTimeOffset now, CancellationToken ct)
    {
        var key = Hash(limit.Key);
        var row = await context.Attempts.FindAsync([key], ct) ?? context.Attempts.Add(new AttemptRow { Key = key, StartedAt = now, LastAt = now }).Entity;
        if (now - row.LastAt >= limit.Memory)
        {
            row.Count = 0;
            row.StartedAt = now;
            row.RefusedUntil = null;
        }

        return row;
    }

    private static string Hash(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
}
