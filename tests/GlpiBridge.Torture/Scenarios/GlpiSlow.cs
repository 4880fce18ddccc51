using GlpiBridge.Torture.Glpi;

namespace GlpiBridge.Torture.Scenarios;

/// <summary>GLPI takes its time, now and then more than the portal gives it.</summary>
internal static class GlpiSlow
{
    public static readonly Scenario Scenario = new("glpi-slow", 6, RunAsync);

    private static async Task<string?> RunAsync(TortureRun run, int requests, CancellationToken ct)
    {
        var settings = run.Settings("glpi-slow");
        // Less than the proxy's delay: a part of the answers come too late.
        await using var portal = await run.StartPortalAsync(settings with { More = new Dictionary<string, string> { ["Glpi__WriteTimeout"] = "00:00:01.500", ["Glpi__UploadTimeout"] = "00:00:01.800" } });
        run.Proxy.Plan = new FaultPlan(0.3, [Fault.LateCall, Fault.LateAnswer], 0.05, [Fault.LateAnswer]);
        run.Tally.Add("GLPI slow");
        run.Proxy.Slowness = TimeSpan.FromMilliseconds(150);
        await run.WorkAsync(new Work("glpi-slow", requests, portal), ct);
        return null;
    }
}
