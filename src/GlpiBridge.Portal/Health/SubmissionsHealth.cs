using GlpiBridge.Desk.Delivery;
using GlpiBridge.Submissions;
using GlpiBridge.Submissions.Sending;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace GlpiBridge.Portal.Health;

/// <summary>Whether what people sent reaches GLPI in time.</summary>
internal sealed class SubmissionsHealth(Outbox outbox, IOptions<DeliveryOptions> options, TimeProvider clock) : CachedHealth(clock)
{
    protected override async Task<HealthStatus> LookAsync(CancellationToken ct)
    {
        try
        {
            var waiting = await outbox.CountAsync(ct);
            var isLate = waiting.OldestAt is { } oldest && Clock.GetUtcNow() - oldest > options.Value.YellowAfter;
            return isLate || waiting.Parked > 0 ? HealthStatus.Degraded : HealthStatus.Healthy;
        }
        catch (Exception failed) when (failed is InvalidOperationException || StoreFaults.IsOne(failed))
        {
            // The database's own check tells why.
            return HealthStatus.Unhealthy;
        }
    }
}
