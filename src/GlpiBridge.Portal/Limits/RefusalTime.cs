using GlpiBridge.Portal.Configuration;
using Microsoft.Extensions.Options;

namespace GlpiBridge.Portal.Limits;

/// <summary>A refusal comes after the same time whatever its reason: GLPI needs longer for a wrong password than for an unknown login.</summary>
internal sealed class RefusalTime(IOptions<PortalOptions> options, TimeProvider clock)
{
    public long Now => clock.GetTimestamp();

    public Task WaitAsync(long since, CancellationToken ct)
    {
        var rest = options.Value.RefusalTime - clock.GetElapsedTime(since);
        return rest > TimeSpan.Zero ? Task.Delay(rest, clock, ct) : Task.CompletedTask;
    }
}
