using GlpiBridge.Torture.Glpi;

namespace GlpiBridge.Torture.Scenarios;

/// <summary>All of it at once: wrong and lost answers, expired sessions, and the portal dies now and then.</summary>
internal static class Everything
{
    public static readonly Scenario Scenario = new("everything", 14, RunAsync);

    private static async Task<string?> RunAsync(TortureRun run, int requests, CancellationToken ct)
    {
        await using var portal = await run.StartPortalAsync(run.Settings("everything"));
        var client = run.Client;
        var chance = new Random(run.Options.Seed);
        run.Proxy.Plan = FaultPlan.Everything;
        await run.WorkAsync(new Work("everything", requests, portal)
        {
            DisturbAsync = async stop =>
            {
                while (true)
                {
                    await run.WaitForTrafficAsync(chance, stop);
                    await portal.KillAsync("kill: at a random moment");
                    run.Tally.Add("GLPI's sessions expired");
                    (await client.PostAsync(new Uri(run.Sandbox.Root, "/__sandbox/expire-sessions"), null, CancellationToken.None)).Dispose();
                }
            },
        }, ct);
        return null;
    }
}
