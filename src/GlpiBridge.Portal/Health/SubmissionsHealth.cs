using GlpiBridge.Desk.Delivery;
using GlpiBridge.Submissions;
using GlpiBridge.Submissions.Sending;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace GlpiBridge.Portal.Health;

/// <summary>
/// Whether what people send is kept, and reaches GLPI in time. Anybody may ask, as often as they like: the database is looked at no more than every few seconds.
/// </summary>
internal sealed partial class SubmissionsHealth(Outbox outbox, WriteTrial trial, IOptions<DeliveryOptions> options, TimeProvider clock, ILogger<SubmissionsHealth> logger) : IHealthCheck, IDisposable
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(5);
    private readonly SemaphoreSlim turn = new(1);
    private (HealthStatus Status, long At)? last;

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await turn.WaitAsync(cancellationToken);
        try
        {
            if (last is not { } known || clock.GetElapsedTime(known.At) >= Fresh)
            {
                last = known = (await LookAsync(cancellationToken), clock.GetTimestamp());
            }

            return new HealthCheckResult(known.Status);
        }
        finally
        {
            turn.Release();
        }
    }

    public void Dispose() => turn.Dispose();

    private async Task<HealthStatus> LookAsync(CancellationToken ct)
    {
        try
        {
            await trial.RunAsync(ct);
            var waiting = await outbox.CountAsync(ct);
            var isLate = waiting.OldestAt is { } oldest && clock.GetUtcNow() - oldest > options.Value.YellowAfter;
            return isLate || waiting.Parked > 0 ? HealthStatus.Degraded : HealthStatus.Healthy;
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
