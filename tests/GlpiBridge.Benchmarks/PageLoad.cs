using GlpiBridge.Benchmarks.Measuring;
using GlpiBridge.Benchmarks.Portal;
using GlpiBridge.EndToEnd.Tests;

namespace GlpiBridge.Benchmarks;

/// <summary>Pages against an empty endpoint of the same host, which is measured against itself too: that is the noise.</summary>
internal sealed class PageLoad(AgentBrowser stranger, AgentBrowser agent)
{
    private const int WarmUp = 300, Measured = 500;
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);
    private readonly Step signIn = new("GET /connexion", ct => stranger.GetAsync("/connexion", ct));
    private readonly Step home = new("GET /", ct => agent.GetAsync("/", ct));
    private readonly Step suggestions = new("GET suggestions of categories", ct => agent.GetAsync(AgentBrowser.FormPath + "/categories/logiciel?q=parme", ct));
    private readonly Step draft = new("POST draft (autosave)", agent.SaveDraftAsync);
    private readonly Step form = new("GET " + AgentBrowser.FormPath, ct => agent.GetAsync(AgentBrowser.FormPath, ct));

    /// <summary>What the first visitor after a start waits for. Signs the agent in.</summary>
    public async Task<IReadOnlyList<FirstCall>> FirstVisitAsync(Person person, CancellationToken ct)
    {
        var opened = await FirstCall.MeasureAsync(signIn, ct);
        var signedIn = await FirstCall.MeasureAsync(new Step("POST /connexion", stop => agent.SignInAsync(person, stop)), ct);
        return [opened, signedIn, await FirstCall.MeasureAsync(home, ct), await FirstCall.MeasureAsync(form, ct)];
    }

    public async Task<Figures[]> RunAsync(CancellationToken ct)
    {
        await agent.OpenFormAsync(ct);
        var empty = new Step("empty endpoint", stop => stranger.GetAsync(EmptyEndpoint.Path, stop));
        return [await new Rounds(WarmUp, Measured, Limit).RunAsync([empty, empty with { Name = "empty endpoint, again" }, signIn, home, form, suggestions, draft], ct)];
    }
}
