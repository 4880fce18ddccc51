using GlpiBridge.Tests.Submissions;
using GlpiBridge.Torture.Glpi;
using GlpiBridge.Torture.Portal;

namespace GlpiBridge.Torture.Scenarios;

/// <summary>Two portals on one PostgreSQL: agents' presses go to either of them, and both die now and then.</summary>
internal static class TwoPortals
{
    public static readonly Scenario Scenario = new("two-portals", 12, RunAsync);

    private static async Task<string?> RunAsync(TortureRun run, int requests, CancellationToken ct)
    {
        await using var server = run.Options.Database is null ? await PostgresServer.StartAsync(ct) : null;
        var database = run.Options.Database ?? await server!.CreateAsync("template1", ct);
        var more = new Dictionary<string, string>
        {
            ["Submissions__Database"] = "PostgreSql",
            ["Submissions__ConnectionString"] = database,
            ["Portal__KeyStore"] = "database",
        };
        await using var first = await run.StartPortalAsync(run.Settings("two-portals-1") with { More = more });
        await using var second = await run.StartPortalAsync(run.Settings("two-portals-2") with { More = more });
        PortalKeeper[] portals = [first, second];
        var chance = new Random(run.Options.Seed);
        run.Proxy.Plan = FaultPlan.Light;
        await run.WorkAsync(new Work("two-portals", requests, portals)
        {
            DisturbAsync = async stop =>
            {
                while (true)
                {
                    await run.WaitForTrafficAsync(chance, stop);
                    await portals[chance.Next(portals.Length)].KillAsync("kill: at a random moment, one of two");
                }
            },
        }, ct);
        return null;
    }
}
