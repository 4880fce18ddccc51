using System.Diagnostics;
using GlpiBridge.Torture.Comparing;
using GlpiBridge.Torture.Glpi;
using GlpiBridge.Torture.Scenarios;

namespace GlpiBridge.Torture;

/// <summary>Runs the scenarios one after the other, then compares once what all agents sent with what GLPI has.</summary>
internal sealed class Torture(TortureOptions options, IHttpClientFactory clients, Report report)
{
    /// <returns>The exit code: 0 when every promise was kept, 1 otherwise.</returns>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        List<Scenario> scenarios = [.. Scenario.All.Append(Scenario.Sabotage).Where(scenario => options.Scenario is { } one ? scenario.Name == one : scenario != Scenario.Sabotage && !(options.IsShort && scenario.IsInEverything))];
        if (scenarios.Count == 0)
        {
            await report.LineAsync($"There is no scenario « {options.Scenario} »: {string.Join(", ", Scenario.All.Select(scenario => scenario.Name))}.");
            return 1;
        }

        await using var run = await TortureRun.StartAsync(options, clients, ct);
        await report.LineAsync($"seed {options.Seed}, {options.Clients} agents{(options.KeepsFolder ? ", " + run.Folder : "")}");
        var reader = new GlpiReader(run.Client, run.Sandbox.BaseUrl, run.Sandbox.AppToken);
        var (before, saidBefore) = (Ids(await reader.ReadTicketsAsync(ct)), Ids(await reader.ReadFollowupsAsync(ct)));
        foreach (var scenario in scenarios)
        {
            await RunAsync(run, scenario, options.Total * scenario.Share / scenarios.Sum(one => one.Share), ct);
        }

        List<SentItem> sent = [.. run.Sendings.Where(sending => sending.AddedTo is null).Select(sending => sending.AsSent())];
        List<SentItem> added = [.. run.Sendings.Where(sending => sending.AddedTo is not null).Select(sending => sending.AsSent())];
        var (tickets, followups) = FilesApart.Reunite(added, await reader.ReadTicketsAsync(ct), await reader.ReadFollowupsAsync(ct));
        List<Breach> breaches = [.. Comparison.Of(sent, tickets, before), .. Comparison.Of(added, followups, saidBefore)];
        List<(string Spoilt, bool IsNoticed)> tried = [.. SelfCheck.Run(sent, tickets, before)];
        if (run.Reached.Distinct < options.LeastPoints)
        {
            run.Fail($"only {run.Reached.Distinct} of at least {options.LeastPoints} named kill points were reached");
        }

        if (run.Reached.Distinct > 0)
        {
            await report.KillPointsAsync(run.Reached);
        }

        await report.FaultsAsync(run.Tally);
        await report.RefusalsAsync(run.Refusals);
        await report.SelfCheckAsync(tried);
        await report.BreachesAsync(breaches, run.Problems);
        await report.FiguresAsync(run, breaches);
        return breaches.Count == 0 && run.Problems.Count == 0 && tried.All(one => one.IsNoticed) && run.Sendings.All(sending => sending.TakenBack == 0) ? 0 : 1;
    }

    private static HashSet<long> Ids(IEnumerable<GlpiItem> items) => [.. items.Select(item => item.Id)];

    private async Task RunAsync(TortureRun run, Scenario scenario, int requests, CancellationToken ct)
    {
        var (start, earlier) = (Stopwatch.GetTimestamp(), run.Sendings.Count);
        var leftOut = await scenario.RunAsync(run, Math.Max(1, requests), ct);
        var mine = run.Sendings.Skip(earlier).ToList();
        await report.ScenarioAsync(scenario.Name, mine.Count, mine.Count(sending => sending.HasReceipt), Stopwatch.GetElapsedTime(start), leftOut);
    }
}
