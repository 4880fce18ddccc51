using GlpiBridge.Submissions.Storage;
using Microsoft.EntityFrameworkCore;

namespace GlpiBridge.Submissions.Announcements;

/// <summary>The announcements that people have read and do not want to see again, as they stood then.</summary>
public sealed class HiddenAnnouncements
{
    /// <summary>One that is still announced after that is shown again.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(180);

    private readonly IDbContextFactory<SubmissionsContext> contexts;
    private readonly WriteTurns turns;
    private readonly TimeProvider clock;

    // Read at every visit of the home page; a compiled query is for one kind of database.
    private readonly Func<SubmissionsContext, long, IAsyncEnumerable<HiddenAnnouncementRow>> rows =
        EF.CompileAsyncQuery((SubmissionsContext context, long owner) => context.HiddenAnnouncements.AsNoTracking().Where(row => row.OwnerId == owner));

    internal HiddenAnnouncements(IDbContextFactory<SubmissionsContext> contexts, WriteTurns turns, TimeProvider clock)
    {
        this.contexts = contexts;
        this.turns = turns;
        this.clock = clock;
    }

    /// <returns>Which version of each announcement is hidden, by GLPI's id.</returns>
    public async Task<IReadOnlyDictionary<long, string>> OfAsync(long owner, CancellationToken ct)
    {
        await using var context = await contexts.CreateDbContextAsync(ct);
        return await rows(context, owner).ToDictionaryAsync(row => row.AnnouncementId, row => row.Version, cancellationToken: ct);
    }

    public async Task HideAsync(long owner, long announcement, string version, CancellationToken ct)
    {
        using var turn = await turns.TakeAsync(ct);
        await using var context = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await turns.BeginAsync(context, [Thing(owner)], ct);
        var row = await context.HiddenAnnouncements.SingleOrDefaultAsync(row => row.OwnerId == owner && row.AnnouncementId == announcement, ct)
            ?? context.HiddenAnnouncements.Add(new HiddenAnnouncementRow { OwnerId = owner, AnnouncementId = announcement, Version = version }).Entity;
        (row.Version, row.HiddenAt) = (version, clock.GetUtcNow());
        await context.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
    }

    /// <summary>Shows all of them again: nothing of it is kept.</summary>
    public async Task ForgetAsync(long owner, CancellationToken ct)
    {
        using var turn = await turns.TakeAsync(ct);
        await using var context = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await turns.BeginAsync(context, [Thing(owner)], ct);
        await context.HiddenAnnouncements.Where(row => row.OwnerId == owner).ExecuteDeleteAsync(ct);
        await transaction.CommitAsync(ct);
    }

    internal async Task PurgeAsync(CancellationToken ct)
    {
        var oldest = clock.GetUtcNow() - Kept;
        using var turn = await turns.TakeAsync(ct);
        await using var context = await contexts.CreateDbContextAsync(ct);
        await context.HiddenAnnouncements.Where(row => row.HiddenAt < oldest).ExecuteDeleteAsync(ct);
    }

    private static string Thing(long owner) => $"announcements {owner}";
}
