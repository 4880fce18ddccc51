using System.Diagnostics;
using System.Globalization;
using GlpiBridge.Benchmarks.Glpi;
using GlpiBridge.Benchmarks.Measuring;
using GlpiBridge.Benchmarks.Portal;
using GlpiBridge.EndToEnd.Tests;
using GlpiBridge.Sandbox;

namespace GlpiBridge.Benchmarks.Faq;

/// <summary>
/// Pages of a FAQ of 10,000 articles for somebody who is signed in, against the same question asked to GLPI's API, whose emulator answers after the
/// time that the real one was recorded with. Requests per second are counted by wrk, where the machine has it, on the cores that the portal runs on.
/// </summary>
internal sealed class FaqPagesLoad(TextWriter output, IHttpClientFactory clients)
{
    // Medians of the recordings of one article and of a search.
    private static readonly TimeSpan RecordedLatency = TimeSpan.FromMilliseconds(14);
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);
    private readonly GeneratedFaq faq = new();
    private int asked;

    public async Task RunAsync(CancellationToken ct)
    {
        using var dataset = new GeneratedDataset(faq);
        var sandbox = await SandboxServer.StartAsync(new SandboxOptions { DatasetFolder = dataset.Folder }, ct);
        await using var glpi = GlpiUnderTest.Of(sandbox);
        using var log = PortalLog.InPlaceOfTheTerminal();
        await using var portal = new PortalUnderLoad(glpi, log.Folder);
        var start = Stopwatch.GetTimestamp();
        var address = portal.Start();
        var agent = new AgentBrowser(Client(address));
        await agent.SignInAsync(glpi.Agent, ct);
        await agent.GetAsync("/faq", ct);
        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"\nFAQ pages: {faq.Articles.Count} articles, {Stopwatch.GetElapsedTime(start).TotalSeconds:0.0} s from the portal's start to its first FAQ page; working set {Environment.WorkingSet / 1e6:0} MB with the emulated GLPI"));

        sandbox.Faults.Delay = RecordedLatency;
        var bare = await BareGlpi.SignInAsync(clients.CreateClient(), glpi, ct);
        await Report.TableAsync(output, "A page against the same question asked to GLPI's API", [await ArticlesAsync(agent, bare, ct), await SearchesAsync(agent, bare, ct)]);
        sandbox.Faults.Delay = TimeSpan.Zero;

        var calls = log.CallsOfGlpi;
        string[] paths = [await agent.AddressOfAsync("/faq/articles/1", ct), "/faq?q=" + Uri.EscapeDataString(Word(7)), "/faq"];
        await new Wrk(output, address, agent).RunAsync(paths, ct);
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"  GLPI was called {log.CallsOfGlpi - calls} times meanwhile"));
    }

    private Task<Figures> ArticlesAsync(AgentBrowser agent, BareGlpi bare, CancellationToken ct) => new Rounds(50, 300, Limit).RunAsync(
        [
            new Step("GLPI: one article", stop => bare.ReadArticleAsync(Next(), stop)),
            new Step("GET article", async stop => await agent.GetAsync(await agent.AddressOfAsync(string.Create(CultureInfo.InvariantCulture, $"/faq/articles/{Next()}"), stop), stop)),
            new Step("GET the same article again", stop => agent.GetAsync($"/faq/articles/1-{Desk.Faq.Slug.Of(faq.Articles[0].Title)}", stop)),
        ],
        ct);

    private Task<Figures> SearchesAsync(AgentBrowser agent, BareGlpi bare, CancellationToken ct) => new Rounds(50, 300, Limit).RunAsync(
        [
            new Step("GLPI: search", stop => bare.FindArticlesAsync(Word(Next()), stop)),
            new Step("GET search", stop => agent.GetAsync("/faq?q=" + Uri.EscapeDataString(Word(Next())), stop)),
            new Step("GET suggestions", stop => agent.GetAsync("/faq/suggestions?q=" + Uri.EscapeDataString(Word(Next())), stop)),
        ],
        ct);

    private int Next() => (asked++ * 7 % faq.Articles.Count) + 1;

    private string Word(int article) => faq.Articles[article - 1].Title.Split(' ')[^1];

    private HttpClient Client(Uri address)
    {
        var client = clients.CreateClient();
        client.BaseAddress = address;
        return client;
    }
}
