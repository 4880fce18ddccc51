using GlpiBridge.Torture.Glpi;
using GlpiBridge.Torture.Hook;
using GlpiBridge.Torture.Portal;

namespace GlpiBridge.Torture.Scenarios;

/// <summary>The portal dies at each named point, and at random moments, while agents work and some answers are lost.</summary>
internal static class Kills
{
    private const string InBody = "while the ticket is on its way to GLPI", BeforeAnswer = "when GLPI has the ticket and the portal does not know";
    private const int ShortPoints = 7, ShortLeast = 4, Agents = 8;

    /// <summary>The points that are reached from GLPI's side.</summary>
    public static readonly IReadOnlyList<string> OfProxy = [InBody, BeforeAnswer];

    public static readonly Scenario Scenario = new("kills", 30, RunAsync);

    private static async Task<string?> RunAsync(TortureRun run, int requests, CancellationToken ct)
    {
        var plan = run.Options.IsShort ? Short(run) : new KillPlan(KillPoints.All, run.Options.Seed, () => run.Receipts) { Least = run.Options.LeastPoints };
        // So little fits into one call that files often follow by themselves.
        var settings = run.Settings("kills") with { More = new Dictionary<string, string> { ["Glpi__MaxPostBytes"] = "300000" } };
        await using var portal = await run.StartPortalAsync(settings, plan);
        run.Proxy.Plan = FaultPlan.Light with { Writes = [.. FaultPlan.Light.Writes, .. FaultPlan.Light.Writes, Fault.KillInBody, Fault.KillAfter] };
        run.Proxy.KillPortalAsync = async point =>
        {
            run.Reached.Add(point is Fault.KillInBody ? InBody : BeforeAnswer);
            await portal.KillAsync("kill: from GLPI's side");
        };
        await run.WorkAsync(new Work("kills", requests, portal) { WantsMore = () => !plan.IsDone, Agents = Agents }, ct);
        return null;
    }

    // Some of the points, another few with each seed.
    private static KillPlan Short(TortureRun run)
    {
        var points = KillPoints.All.ToArray();
        new Random(run.Options.Seed).Shuffle(points);
        return new KillPlan(points[..ShortPoints], run.Options.Seed, () => run.Receipts)
        {
            MostOften = 1,
            Patience = TimeSpan.FromSeconds(6),
            Longest = TimeSpan.FromSeconds(20),
            Least = ShortLeast,
        };
    }
}
