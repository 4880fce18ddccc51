using System.Collections.Concurrent;
using GlpiBridge.Submissions.Articles;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace GlpiBridge.Desk.Faq;

/// <summary>
/// How often articles were opened here. GLPI counts the openings of its own pages and none of its API; the portal counts as GLPI does, one for each
/// opening, and adds both. Counted in memory and written down now and then: no page waits for it.
/// </summary>
public sealed partial class ArticleViews(ArticleViewCounts counts, TimeProvider clock, ILogger<ArticleViews> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<long, int> fresh = new();
    private volatile IReadOnlyDictionary<long, int> written = new Dictionary<long, int>();

    public int Of(long article) => written.GetValueOrDefault(article) + fresh.GetValueOrDefault(article);

    public void Count(long article) => fresh.AddOrUpdate(article, 1, (_, views) => views + 1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        try
        {
            do
            {
                await WriteAsync(stoppingToken);
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException)
        {
            // The portal stops, and waits for what was counted last.
            await WriteAsync(CancellationToken.None);
        }
    }

    // A database that is locked or away keeps nobody from reading: what was counted waits for the next time.
    private async Task WriteAsync(CancellationToken ct)
    {
        var taken = fresh.ToDictionary();
        try
        {
            if (taken.Count > 0)
            {
                await counts.AddAsync(taken, ct);
                foreach (var (article, views) in taken)
                {
                    fresh.AddOrUpdate(article, 0, (_, now) => now - views);
                }
            }

            written = await counts.ReadAsync(ct);
        }
        catch (Exception failed) when (failed is not OperationCanceledException)
        {
            NotWritten(failed);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "How often articles were opened could not be written down; it is tried again")]
    private partial void NotWritten(Exception failed);
}
