using GlpiBridge.Glpi.Diagnostics;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace GlpiBridge.Portal.Health;

/// <summary>Whether GLPI answers. The portal works on without it, so that a silent GLPI makes no portal unfit.</summary>
internal sealed class GlpiHealth(GlpiProbe probe, TimeProvider clock) : CachedHealth(clock)
{
    protected override TimeSpan Fresh => TimeSpan.FromSeconds(15);

    protected override async Task<HealthStatus> LookAsync(CancellationToken ct) =>
        (await probe.KnockAsync(ct)).IsJson ? HealthStatus.Healthy : HealthStatus.Degraded;
}
