using GlpiBridge.Portal.Configuration;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace GlpiBridge.Portal.Health;

/// <summary>Whether there is room left where the portal's data is; that nothing can be written any more is for the database's check to tell.</summary>
internal sealed class DiskHealth(string folder, IOptions<PortalOptions> options, TimeProvider clock) : CachedHealth(clock)
{
    private const long Mebibyte = 1024 * 1024;

    protected override Task<HealthStatus> LookAsync(CancellationToken ct)
    {
        var room = new DriveInfo(folder).AvailableFreeSpace;
        return Task.FromResult(room < options.Value.YellowBelowMebibytes * Mebibyte ? HealthStatus.Degraded : HealthStatus.Healthy);
    }
}
