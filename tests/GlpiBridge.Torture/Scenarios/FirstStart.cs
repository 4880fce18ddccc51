using GlpiBridge.Torture.Hook;
using GlpiBridge.Torture.Portal;

namespace GlpiBridge.Torture.Scenarios;

/// <summary>The very first start, when the database is made, dies at each of its steps and begins again.</summary>
internal static class FirstStart
{
    public static readonly Scenario Scenario = new("first-start", 2, RunAsync);

    private static async Task<string?> RunAsync(TortureRun run, int requests, CancellationToken ct)
    {
        var plan = new KillPlan(KillPoints.OfFirstStart, run.Options.Seed, () => run.Receipts)
        {
            // All of them are passed before it answers: once it does, none will be.
            MostOften = 1,
            Patience = TimeSpan.Zero,
        };
        try
        {
            await using var portal = await run.StartPortalAsync(run.Settings("first-start"), plan);
            await run.WorkAsync(new Work("first-start", requests, portal), ct);
        }
        catch (InvalidOperationException stuck)
        {
            run.Fail("first-start: " + stuck.Message);
        }

        return null;
    }
}
