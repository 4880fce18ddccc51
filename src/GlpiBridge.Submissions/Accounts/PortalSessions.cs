using GlpiBridge.Submissions.Storage;
using Microsoft.EntityFrameworkCore;

namespace GlpiBridge.Submissions.Accounts;

/// <summary>
/// The browsers that people are signed in with. Neither GLPI's session nor a password is here, those are in the browser's own cookie: a row says no
/// more than that this cookie is still good, so that one can sign out everywhere.
/// </summary>
public sealed class PortalSessions
{
    /// <summary>What one types after a session has ended is still kept for them; after this long nobody comes back to a page left open.</summary>
    public static readonly TimeSpan KnownAfterEnd = TimeSpan.FromDays(14);

    private readonly IDbContextFactory<SubmissionsContext> contexts;
    private readonly WriteTurns turns;
    private readonly TimeProvider clock;

    // Looked up at every page; a compiled query is for one kind of database.
    private readonly Func<SubmissionsContext, Guid, CancellationToken, Task<PortalSessionRow?>> lookup =
        EF.CompileAsyncQuery((SubmissionsContext context, Guid id, CancellationToken ct) => context.Sessions.AsNoTracking().SingleOrDefault(row => row.Id == id));

    internal PortalSessions(IDbContextFactory<SubmissionsContext> contexts, WriteTurns turns, TimeProvider clock)
    {
        this.contexts = contexts;
        this.turns = turns;
        this.clock = clock;
    }

    public async Task<PortalSession> StartAsync(long owner, string device, DateTimeOffset endsAt, bool isRemembered, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var row = new PortalSessionRow
        {
            Id = Guid.NewGuid(),
            OwnerId = owner,
            Device = device,
            StartedAt = now,
            SeenAt = now,
            EndsAt = endsAt,
            Remembered = isRemembered ? Guid.NewGuid() : null,
        };
        using var turn = await turns.TakeAsync(ct);
        await using var context = await contexts.CreateDbContextAsync(ct);
        context.Sessions.Add(row);
        await context.SaveChangesAsync(ct);
        return Session(row);
    }

    /// <returns>The session, also one that is over; null when the person signed out of it.</returns>
    public async Task<PortalSession?> FindAsync(Guid id, CancellationToken ct)
    {
        await using var context = await contexts.CreateDbContextAsync(ct);
        return await lookup(context, id, ct) is { } row ? Session(row) : null;
    }

    /// <returns>The owner's sessions that are not over, last seen first.</returns>
    public async Task<IReadOnlyList<PortalSession>> ListAsync(long owner, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await using var context = await contexts.CreateDbContextAsync(ct);
        var rows = await context.Sessions.AsNoTracking().Where(row => row.OwnerId == owner && row.EndsAt > now).OrderByDescending(row => row.SeenAt).ToListAsync(ct);
        return [.. rows.Select(Session)];
    }

    public async Task SeenAsync(Guid id, CancellationToken ct)
    {
        using var turn = await turns.TakeAsync(ct);
        await using var context = await contexts.CreateDbContextAsync(ct);
        await context.Sessions.Where(row => row.Id == id).ExecuteUpdateAsync(set => set.SetProperty(row => row.SeenAt, clock.GetUtcNow()), ct);
    }

    /// <summary>The remembered credential was used: the browser gets another. Of several calls at once one makes it, and all get the same.</summary>
    /// <returns>Which one is good now; null when the session is gone or remembers nothing.</returns>
    public async Task<Guid?> RotateAsync(Guid id, Guid used, CancellationToken ct)
    {
        using var turn = await turns.TakeAsync(ct);
        await using var context = await contexts.CreateDbContextAsync(ct);
        await context.Sessions.Where(row => row.Id == id && row.Remembered == used).ExecuteUpdateAsync(set => set
            .SetProperty(row => row.RememberedBefore, used)
            .SetProperty(row => row.Remembered, Guid.NewGuid())
            .SetProperty(row => row.RotatedAt, clock.GetUtcNow()), ct);
        return await context.Sessions.Where(row => row.Id == id).Select(row => row.Remembered).SingleOrDefaultAsync(ct);
    }

    /// <summary>The browser has the renewed credential: the one before is good for nobody any more.</summary>
    public async Task ConfirmAsync(Guid id, Guid shown, CancellationToken ct)
    {
        using var turn = await turns.TakeAsync(ct);
        await using var context = await contexts.CreateDbContextAsync(ct);
        await context.Sessions.Where(row => row.Id == id && row.Remembered == shown).ExecuteUpdateAsync(set => set.SetProperty(row => row.RememberedBefore, (Guid?)null), ct);
    }

    public async Task EndAsync(Guid id, CancellationToken ct)
    {
        using var turn = await turns.TakeAsync(ct);
        await using var context = await contexts.CreateDbContextAsync(ct);
        await context.Sessions.Where(row => row.Id == id).ExecuteDeleteAsync(ct);
    }

    /// <summary>Signs somebody out of every browser, but for one perhaps.</summary>
    /// <returns>How many were ended.</returns>
    public async Task<int> EndAllAsync(long owner, Guid? except, CancellationToken ct)
    {
        using var turn = await turns.TakeAsync(ct);
        await using var context = await contexts.CreateDbContextAsync(ct);
        return await context.Sessions.Where(row => row.OwnerId == owner && (except == null || row.Id != except)).ExecuteDeleteAsync(ct);
    }

    /// <summary>Erases sessions that nobody comes back to.</summary>
    public async Task PurgeAsync(CancellationToken ct)
    {
        var oldest = clock.GetUtcNow() - KnownAfterEnd;
        using var turn = await turns.TakeAsync(ct);
        await using var context = await contexts.CreateDbContextAsync(ct);
        await context.Sessions.Where(row => row.EndsAt < oldest).ExecuteDeleteAsync(ct);
    }

    private static PortalSession Session(PortalSessionRow row) =>
        new(row.Id, row.OwnerId, row.Device, row.StartedAt, row.SeenAt, row.EndsAt, row.Remembered, row.RememberedBefore, row.RotatedAt);
}
