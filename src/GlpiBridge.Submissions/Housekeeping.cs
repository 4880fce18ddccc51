using GlpiBridge.Submissions.Accounts;
using GlpiBridge.Submissions.Announcements;
using GlpiBridge.Submissions.Remembered;
using GlpiBridge.Submissions.Storage;
using GlpiBridge.Submissions.Tickets;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace GlpiBridge.Submissions;

/// <summary>Brings the database up to date before the first request, then erases once an hour what has been kept long enough.</summary>
internal sealed partial class Housekeeping(
    IDbContextFactory<SubmissionsContext> contexts,
    SubmissionsDatabase database,
    SubmissionStore store,
    FileStore files,
    PortalSessions sessions,
    AttemptCounters attempts,
    RememberedPages remembered,
    HiddenAnnouncements announcements,
    ReadMarks marks,
    IOptions<SubmissionsOptions> options,
    TimeProvider clock,
    ILogger<Housekeeping> logger) : BackgroundService
{
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await database.MigrateAsync(context, cancellationToken);
        foreach (var setting in await database.RisksAsync(context, cancellationToken))
        {
            Risky(setting);
        }

        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromHours(1), clock);
        do
        {
            await PurgeAsync(stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    // A database that is locked by a backup or away, or a full disk, keeps nobody from working: the next hour comes.
    private async Task PurgeAsync(CancellationToken ct)
    {
        try
        {
            await sessions.PurgeAsync(ct);
            var erased = await store.PurgeAsync(options.Value, ct);
            if (erased > 0)
            {
                Erased(erased);
            }

            await files.PurgeAsync(ct);
            await attempts.PurgeAsync(ct);
            await remembered.PurgeAsync(ct);
            await announcements.PurgeAsync(ct);
            await marks.PurgeAsync(ct);
        }
        catch (Exception failed) when (failed is not OperationCanceledException)
        {
            NotErased(failed);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "PostgreSQL runs with {Setting}: a power cut can take away drafts and requests that the portal has confirmed. Switch it on")]
    private partial void Risky(string setting);

    [LoggerMessage(Level = LogLevel.Error, Message = "What has been kept long enough could not be erased")]
    private partial void NotErased(Exception failed);

    [LoggerMessage(Level = LogLevel.Information, Message = "Erased {Count} submissions past their time")]
    private partial void Erased(int count);
}
