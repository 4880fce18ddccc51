using GlpiBridge.Submissions;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace GlpiBridge.Portal.Health;

/// <summary>Whether what people send can be kept.</summary>
internal sealed partial class DatabaseHealth(WriteTrial trial, TimeProvider clock, ILogger<DatabaseHealth> logger) : CachedHealth(clock)
{
    protected override async Task<HealthStatus> LookAsync(CancellationToken ct)
    {
        try
        {
            await trial.RunAsync(ct);
            return HealthStatus.Healthy;
        }
        catch (Exception failed) when (failed is InvalidOperationException || StoreFaults.IsOne(failed))
        {
            NotWritten(failed);
            return HealthStatus.Unhealthy;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The database cannot be written")]
    private partial void NotWritten(Exception failed);
}
