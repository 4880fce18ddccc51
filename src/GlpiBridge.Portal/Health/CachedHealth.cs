using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace GlpiBridge.Portal.Health;

/// <summary>Something that anybody may ask about as often as they like: it is looked at no more than every few seconds.</summary>
internal abstract class CachedHealth(TimeProvider clock) : IHealthCheck, IDisposable
{
    private readonly SemaphoreSlim turn = new(1);
    private (HealthStatus Status, long At)? last;

    protected TimeProvider Clock => clock;

    protected virtual TimeSpan Fresh => TimeSpan.FromSeconds(5);

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

    protected abstract Task<HealthStatus> LookAsync(CancellationToken ct);
}
