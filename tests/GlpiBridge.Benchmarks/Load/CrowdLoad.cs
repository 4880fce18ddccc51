using System.Globalization;
using GlpiBridge.Benchmarks.Faq;
using GlpiBridge.Benchmarks.Portal;
using GlpiBridge.EndToEnd.Tests;
using GlpiBridge.Sandbox;

namespace GlpiBridge.Benchmarks.Load;

/// <summary>
/// What one machine carries: agents at the pace of people, then as many pages as it gives. GLPI is its emulator, which takes the time that the real one was recorded with; or the live one that
/// the environment names, whose own self-service pages then do the same for comparison.
/// </summary>
internal sealed class CrowdLoad(TextWriter output, IHttpClientFactory clients, LoadOptions options)
{
    private const int Repeats = 10;
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(500);

    public async Task RunAsync(CancellationToken ct)
    {
        using var crowd = new Crowd(options.Agents);
        await using var glpi = await GlpiAsync(crowd, ct);
        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"{options.Agents} agents for {options.Seconds} s, a page every {options.Pause.TotalSeconds:0} s; {options.Instances} portal(s), {Environment.ProcessorCount} processors; GLPI: {(glpi.IsSandbox ? "emulated, with recorded latencies" : glpi.BaseUrl)}"));
        var people = glpi.IsSandbox ? crowd.People : [.. Enumerable.Repeat(glpi.Agent, options.Agents)];
        await PortalAsync(glpi, people, ct);
        if (!glpi.IsSandbox)
        {
            await OwnPagesAsync(glpi, people, ct);
        }
    }

    private static async Task<GlpiUnderTest> GlpiAsync(Crowd crowd, CancellationToken ct)
    {
        if (Environment.GetEnvironmentVariable("GLPIBRIDGE_LIVE_URL") is { Length: > 0 })
        {
            return await GlpiUnderTest.StartAsync();
        }

        var sandbox = await SandboxServer.StartAsync(new SandboxOptions { DatasetFolder = crowd.Path }, ct);
        sandbox.Faults.Latency = RecordedLatency.Of;
        return GlpiUnderTest.Of(sandbox);
    }

    private async Task PortalAsync(GlpiUnderTest glpi, IReadOnlyList<Person> people, CancellationToken ct)
    {
        await using var portals = await Portals.StartAsync(glpi, options.Instances, ct);
        PortalAgent agent(int index) => new(LoadRun.Client(clients, portals.AddressOf(index)), people[index], new Random(index));
        var agents = Enumerable.Range(0, people.Count).Select(agent).ToList();
        var work = new Work(options, agents);
        var memory = new Peak();
        using var over = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var watching = memory.WatchAsync(() => portals.Memory, BetweenLooks, over.Token);
        var before = portals.Worked;
        await work.RunAsync(ct);
        var worked = portals.Worked - before;
        await over.CancelAsync();
        await watching;
        await TableAsync("The portal", work, await CallsAsync(portals, () => agent(0), ct));
        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"  memory of the portal(s): at most {memory.Highest / 1048576} MiB; processor: {worked.TotalMilliseconds / Math.Max(1, work.Samples.Count):0.0} ms a page, {100 * worked / work.Time:0} % of one processor"));
        await new Wrk(output, portals.AddressOf(0), agents[0].Browser).RunAsync(["/", AgentBrowser.FormPath, "/demandes", "/faq"], ct);
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"  memory afterwards: {portals.Memory / 1048576} MiB"));
    }

    private async Task OwnPagesAsync(GlpiUnderTest glpi, IReadOnlyList<Person> people, CancellationToken ct)
    {
        var root = new Uri(glpi.BaseUrl, "/");
        var work = new Work(options, [.. people.Select(person => new GlpiAgent(clients.CreateClient(), root, person))]);
        await work.RunAsync(ct);
        await TableAsync("GLPI's own self-service pages", work, null);
    }

    // One agent alone, so that nobody else's calls are counted, who comes anew each time.
    private static async Task<IReadOnlyDictionary<string, double>> CallsAsync(Portals portals, Func<PortalAgent> next, CancellationToken ct)
    {
        var calls = Pages.All.ToDictionary(what => what, _ => 0.0);
        for (var turn = 0; turn < Repeats; turn++)
        {
            var agent = next();
            foreach (var what in Pages.All)
            {
                var before = portals.CallsOfGlpi;
                await agent.Of(what)!(ct);
                calls[what] += (portals.CallsOfGlpi - before) / (double)Repeats;
            }
        }

        return calls;
    }

    private async Task TableAsync(string title, Work work, IReadOnlyDictionary<string, double>? calls)
    {
        await output.WriteLineAsync($"\n{title}\n  {"",-20} {"pages",7} {"p50",9} {"p95",9} {"p99",9}   GLPI calls");
        foreach (var what in Pages.All)
        {
            var line = work.Samples.Of(what) is var (count, p50, p95, p99)
                ? string.Create(CultureInfo.InvariantCulture, $"{count,7} {p50,6:0.0} ms {p95,6:0.0} ms {p99,6:0.0} ms   {(calls is null ? "" : calls[what].ToString("0.0", CultureInfo.InvariantCulture))}")
                : "   not done";
            await output.WriteLineAsync($"  {what,-20} {line}");
        }

        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"  {work.Samples.Count / work.Time.TotalSeconds:0.0} pages a second"));
        foreach (var (what, count) in work.Samples.Failures)
        {
            await output.WriteLineAsync($"  FAILED {count} × {what}");
        }
    }
}
