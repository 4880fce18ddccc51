using GlpiBridge.Submissions.Storage;
using Microsoft.EntityFrameworkCore;

namespace GlpiBridge.Submissions.Articles;

/// <summary>How often articles were opened on the portal: GLPI's API does not count them. No more than a number is kept, of nobody.</summary>
public sealed class ArticleViewCounts
{
    private readonly IDbContextFactory<SubmissionsContext> contexts;
    private readonly WriteTurns turns;

    internal ArticleViewCounts(IDbContextFactory<SubmissionsContext> contexts, WriteTurns turns)
    {
        this.contexts = contexts;
        this.turns = turns;
    }

    /// <returns>The counts of all articles that were ever opened, by GLPI's id.</returns>
    public async Task<IReadOnlyDictionary<long, int>> ReadAsync(CancellationToken ct)
    {
        await using var context = await contexts.CreateDbContextAsync(ct);
        return await context.ArticleViews.AsNoTracking().ToDictionaryAsync(row => row.ArticleId, row => row.Views, ct);
    }

    /// <summary>Adds to the counts; several portals may do so at once.</summary>
    public async Task AddAsync(IReadOnlyDictionary<long, int> more, CancellationToken ct)
    {
        using var turn = await turns.TakeAsync(ct);
        await using var context = await contexts.CreateDbContextAsync(ct);
        await using var all = await turns.BeginAsync(context, ["article views"], ct);
        foreach (var (article, views) in more)
        {
            if (await context.ArticleViews.Where(row => row.ArticleId == article).ExecuteUpdateAsync(set => set.SetProperty(row => row.Views, row => row.Views + views), ct) == 0)
            {
                context.ArticleViews.Add(new ArticleViewsRow { ArticleId = article, Views = views });
            }
        }

        await context.SaveChangesAsync(ct);
        await all.CommitAsync(ct);
    }
}
