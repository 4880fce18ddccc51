using GlpiBridge.Torture.Glpi;

namespace GlpiBridge.Torture.Scenarios;

/// <summary>One kind of trouble.</summary>
/// <param name="Name">For the command line, the titles and the report.</param>
/// <param name="Share">How much of the requests it gets, of the sum of all shares.</param>
/// <param name="RunAsync">Runs it with this many requests; the returned line says why it was left out, null when it ran.</param>
internal sealed record Scenario(string Name, int Share, Func<TortureRun, int, CancellationToken, Task<string?>> RunAsync)
{
    /// <summary>Whether « everything » holds it too: the short form leaves it at that.</summary>
    public bool IsInEverything { get; init; }

    /// <summary>The run's list, in its order.</summary>
    public static readonly IReadOnlyList<Scenario> All =
    [
        FirstStart.Scenario,
        Faults("calm", 8, FaultPlan.None),
        Kills.Scenario,
        GlpiDown.Scenario,
        GlpiSlow.Scenario,
        Faults("lost-answers", 8, new FaultPlan(0.3, [Fault.LostAnswer], 0.05, [Fault.LostAnswer])),
        Faults("wrong-answers", 10, new FaultPlan(
            0.4, [Fault.ErrorBefore, Fault.ErrorAfter, Fault.HtmlBefore, Fault.HtmlAfter, Fault.TruncatedAfter, Fault.NotFoundAfter], 0.05, [Fault.ErrorBefore, Fault.HtmlBefore, Fault.TruncatedAfter])),
        Faults("cut-uploads", 8, new FaultPlan(0.4, [Fault.CutInBody, Fault.CutBefore], 0, [])),
        SessionsExpire.Scenario,
        DiskFull.Scenario,
        ClockJumps.Scenario,
        PowerCut.Scenario,
        TwoPortals.Scenario,
        Everything.Scenario,
    ];

    /// <summary>Not part of a run: it has to fail, and does so only when the comparison is worth its name.</summary>
    public static readonly Scenario Sabotage = Faults("sabotage", 1, new FaultPlan(0.2, [Fault.Doubled, Fault.Swallowed, Fault.Spoilt], 0, []));

    private static Scenario Faults(string name, int share, FaultPlan plan) => new(name, share, async (run, requests, ct) =>
    {
        await using var portal = await run.StartPortalAsync(run.Settings(name));
        run.Proxy.Plan = plan;
        await run.WorkAsync(new Work(name, requests, portal), ct);
        return null;
    })
    {
        IsInEverything = true,
    };
}
