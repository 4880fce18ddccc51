using GlpiBridge.Submissions.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace GlpiBridge.Submissions;

/// <summary>Brings the database up to date before the first request, then erases once an hour what has been kept long enough.</summary>
internal sealed partial class Housekeeping(
    IDbContextFactory<SubmissionsContext> contexts,
    SubmissionStore store,
    IOptions<SubmissionsOptions> options,
    TimeProvider clock,
    ILogger<Housekeeping> logger) : BackgroundService
{
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await context.Database.MigrateAsync(cancellationToken);
        // Nobody is sending anything yet: these were under way when the portal stopped.
        await context.Files.Where(f => !f.HasArrived).ExecuteDeleteAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromHours(1), clock);
        do
        {
            var erased = await store.PurgeAsync(options.Value, stoppingToken);
            if (erased > 0)
            {
                Erased(erased);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Erased {Count} submissions past their time")]
    private partial void Erased(int count);
}
