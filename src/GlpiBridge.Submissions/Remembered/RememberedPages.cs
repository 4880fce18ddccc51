using System.Security.Cryptography;
using System.Text;
using GlpiBridge.Submissions.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace GlpiBridge.Submissions.Remembered;

/// <summary>What users were last shown of GLPI, encrypted, each user's own: it is shown again to them while GLPI does not answer.</summary>
public sealed class RememberedPages
{
    /// <summary>How many are kept for one user; the oldest go.</summary>
    public const int MostEach = 50;

    private readonly IDbContextFactory<SubmissionsContext> contexts;
    private readonly WriteTurns turns;
    private readonly Sealer sealer;
    private readonly IOptions<SubmissionsOptions> options;
    private readonly TimeProvider clock;

    internal RememberedPages(IDbContextFactory<SubmissionsContext> contexts, WriteTurns turns, Sealer sealer, IOptions<SubmissionsOptions> options, TimeProvider clock)
    {
        this.contexts = contexts;
        this.turns = turns;
        this.sealer = sealer;
        this.options = options;
        this.clock = clock;
    }

    private DateTimeOffset Oldest => clock.GetUtcNow() - TimeSpan.FromDays(options.Value.RememberedDays);

    /// <returns>The page; null for one that was never seen, long ago, or under a key that is gone.</returns>
    public async Task<RememberedPage?> FindAsync(long owner, string key, CancellationToken ct)
    {
        var (hash, oldest) = (Hash(key), Oldest);
        await using var context = await contexts.CreateDbContextAsync(ct);
        var row = await context.RememberedPages.AsNoTracking().SingleOrDefaultAsync(r => r.OwnerId == owner && r.Key == hash && r.SeenAt >= oldest, ct);
        try
        {
            return row is null ? null : new RememberedPage(owner, key, sealer.OpenBytes(row.Content), row.SeenAt);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>Writes pages over those of the same keys, all at once.</summary>
    public async Task WriteAsync(IReadOnlyCollection<RememberedPage> pages, CancellationToken ct)
    {
        var rows = pages.Select(page => (Page: page, Key: Hash(page.Key), Content: page.Content is { } content ? sealer.Seal(content) : null)).ToList();
        using var turn = await turns.TakeAsync(ct);
        await using var context = await contexts.CreateDbContextAsync(ct);
        await using var all = await turns.BeginAsync(context, pages.Select(page => Thing(page.Owner)), ct);
        foreach (var (page, key, content) in rows)
        {
            await context.RememberedPages.Where(r => r.OwnerId == page.Owner && r.Key == key).ExecuteDeleteAsync(ct);
            if (content is not null)
            {
                context.RememberedPages.Add(new RememberedPageRow { OwnerId = page.Owner, Key = key, Content = content, SeenAt = page.SeenAt });
            }
        }

        await context.SaveChangesAsync(ct);
        foreach (var owner in pages.Select(page => page.Owner).Distinct())
        {
            var tooMany = context.RememberedPages.Where(r => r.OwnerId == owner).OrderByDescending(r => r.SeenAt).Skip(MostEach).Select(r => r.Key);
            await context.RememberedPages.Where(r => r.OwnerId == owner && tooMany.Contains(r.Key)).ExecuteDeleteAsync(ct);
        }

        await all.CommitAsync(ct);
    }

    /// <summary>Erases all that is remembered for a user.</summary>
    public async Task ForgetAllAsync(long owner, CancellationToken ct)
    {
        using var turn = await turns.TakeAsync(ct);
        await using var context = await contexts.CreateDbContextAsync(ct);
        await using var all = await turns.BeginAsync(context, [Thing(owner)], ct);
        await context.RememberedPages.Where(r => r.OwnerId == owner).ExecuteDeleteAsync(ct);
        await all.CommitAsync(ct);
    }

    /// <summary>Erases what has been kept long enough.</summary>
    internal async Task PurgeAsync(CancellationToken ct)
    {
        var oldest = Oldest;
        using var turn = await turns.TakeAsync(ct);
        await using var context = await contexts.CreateDbContextAsync(ct);
        await context.RememberedPages.Where(r => r.SeenAt < oldest).ExecuteDeleteAsync(ct);
    }

    private static string Thing(long owner) => $"remembered {owner}";

    private static string Hash(string key) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
}
