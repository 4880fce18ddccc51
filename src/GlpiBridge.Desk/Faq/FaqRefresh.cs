using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace GlpiBridge.Desk.Faq;

/// <summary>Reads the knowledge base when the portal starts, so that no visitor waits for it, and looks for changes from then on.</summary>
internal sealed partial class FaqRefresh(FaqStore store, FaqLibrary library, IOptionsMonitor<FaqOptions> options, TimeProvider clock, ILogger<FaqRefresh> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            try
            {
                await store.RefreshAsync(stoppingToken);
                await library.PrepareAsync(stoppingToken);
            }
            catch (Exception failed) when (failed is not OperationCanceledException)
            {
                // Whatever it was, the portal does without news of the knowledge base until the next turn.
                Failed(failed);
            }

            await Task.Delay(UntilNext(), clock, stoppingToken);
        }
    }

    // What a shared cache gave may be old: then it is looked at anew at once.
    private TimeSpan UntilNext()
    {
        var rest = store.Current switch
        {
            FaqState.Unavailable => FaqStore.Pause,
            FaqState.Ready { StaleSince: null, Snapshot.ReadAt: var read } => read + options.CurrentValue.Refresh - clock.GetUtcNow(),
            _ => options.CurrentValue.Refresh,
        };
        return rest < TimeSpan.Zero ? TimeSpan.Zero : rest > options.CurrentValue.Refresh ? options.CurrentValue.Refresh : rest;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The knowledge base could not be refreshed")]
    private partial void Failed(Exception failed);
}
