using System.Globalization;
using GlpiBridge.Torture.Comparing;
using GlpiBridge.Torture.Hook;
using GlpiBridge.Torture.Portal;
using GlpiBridge.Torture.Scenarios;

namespace GlpiBridge.Torture;

/// <summary>What the run prints.</summary>
internal sealed class Report(TextWriter output)
{
    private const int LongestList = 20;

    public async Task LineAsync(string line)
    {
        await output.WriteLineAsync(line);
        await output.FlushAsync();
    }

    public Task ScenarioAsync(string name, int requests, int receipts, TimeSpan took, string? leftOut) => LineAsync(leftOut is null
        ? string.Create(CultureInfo.InvariantCulture, $"  {name,-16} {requests,5} sent {receipts,5} receipts  {took.TotalSeconds,5:0} s")
        : $"  {name,-16} left out: {leftOut}");

    public async Task KillPointsAsync(ReachedPoints reached)
    {
        string[] all = [.. KillPoints.All, .. KillPoints.OfFirstStart, .. Kills.OfProxy];
        await LineAsync("");
        await LineAsync($"Named kill points: {reached.Distinct} of {all.Length} were reached.");
        foreach (var point in all.Where(point => reached[point] > 0))
        {
            await LineAsync(string.Create(CultureInfo.InvariantCulture, $"  {reached[point],4} × {point}"));
        }

        await LineAsync("  not: " + string.Join("; ", all.Where(point => reached[point] == 0)));
    }

    public Task FaultsAsync(Tally faults) => TallyAsync("Faults injected:", faults);

    public Task RefusalsAsync(Tally refusals) => TallyAsync("What agents were told in the place of a receipt, until they had one:", refusals);

    public async Task SelfCheckAsync(IEnumerable<(string Spoilt, bool IsNoticed)> tried)
    {
        await LineAsync("");
        await LineAsync("The comparison, tried on a spoilt copy of this run's GLPI:");
        foreach (var (spoilt, isNoticed) in tried)
        {
            await LineAsync($"  {(isNoticed ? "noticed" : "NOT NOTICED")}: {spoilt}");
        }
    }

    public async Task BreachesAsync(IReadOnlyList<Breach> breaches, IReadOnlyCollection<string> problems)
    {
        List<string> lines = [.. breaches.Select(breach => $"{breach.Kind}: {breach.What}"), .. problems];
        if (lines.Count == 0)
        {
            return;
        }

        await LineAsync("");
        await LineAsync("What went wrong:");
        foreach (var line in lines.Take(LongestList))
        {
            await LineAsync("  " + line);
        }

        await LineAsync(lines.Count > LongestList ? $"  … and {lines.Count - LongestList} more" : "");
    }

    public async Task FiguresAsync(TortureRun run, IReadOnlyList<Breach> breaches)
    {
        int Of(params BreachKind[] kinds) => breaches.Count(breach => kinds.Contains(breach.Kind));
        var slowest = run.Sendings.Where(sending => sending.HasReceipt).Select(sending => sending.TimeToReceipt).DefaultIfEmpty().Max();
        await LineAsync("");
        await LineAsync(string.Create(CultureInfo.InvariantCulture, $"submissions      {run.Sendings.Count}, {run.Sendings.Count(sending => sending.AddedTo is not null)} of them added to another, with {run.Sendings.Sum(sending => sending.Planned.Files.Count)} files"));
        await LineAsync(string.Create(CultureInfo.InvariantCulture, $"faults injected  {run.Tally.Total}, {run.Reached.Distinct} named kill points"));
        await LineAsync(string.Create(CultureInfo.InvariantCulture, $"lost             {Of(BreachKind.Lost, BreachKind.LostFile)}"));
        await LineAsync(string.Create(CultureInfo.InvariantCulture, $"duplicated       {Of(BreachKind.Duplicated, BreachKind.SurplusFile)}"));
        await LineAsync(string.Create(CultureInfo.InvariantCulture, $"nobody's         {Of(BreachKind.Orphan)}"));
        await LineAsync(string.Create(CultureInfo.InvariantCulture, $"without receipt  {Of(BreachKind.NoReceipt)}"));
        await LineAsync(string.Create(CultureInfo.InvariantCulture, $"taken back       {run.Sendings.Sum(sending => sending.TakenBack)}"));
        await LineAsync(string.Create(CultureInfo.InvariantCulture, $"slowest receipt  {slowest.TotalSeconds:0.0} s"));
        if (run.Proxy.LongestWrite > PortalSettings.GlpiMaxRunTime)
        {
            await LineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"This machine was too slow: GLPI went on with a call for {run.Proxy.LongestWrite.TotalSeconds:0.0} s, where the portal is told at most {PortalSettings.GlpiMaxRunTime.TotalSeconds:0} s. Duplicates of this run may be of its own making."));
        }
    }

    private async Task TallyAsync(string title, Tally tally)
    {
        await LineAsync("");
        await LineAsync(title);
        foreach (var (name, count) in tally.ByName)
        {
            await LineAsync(string.Create(CultureInfo.InvariantCulture, $"  {count,4} × {name}"));
        }
    }
}
