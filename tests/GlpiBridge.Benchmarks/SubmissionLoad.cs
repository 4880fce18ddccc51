using GlpiBridge.Benchmarks.Glpi;
using GlpiBridge.Benchmarks.Measuring;
using GlpiBridge.Benchmarks.Portal;

namespace GlpiBridge.Benchmarks;

/// <summary>« Envoyer » against the bare call that makes the same ticket, without files and with two, and the bare call against itself: that is the noise.</summary>
internal sealed class SubmissionLoad(AgentBrowser agent, BareGlpi glpi)
{
    private const int WarmUp = 25, Measured = 60, Files = 2;
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(25);
    private readonly SampleFiles files = new();

    public async Task<Figures[]> RunAsync(CancellationToken ct)
    {
        await agent.OpenFormAsync(ct);
        await agent.SubmitAsync([], ct);
        await glpi.CopyLastAsync(ct);
        await agent.SubmitAsync(files.Next(), ct);
        await glpi.AssertLastHasAsync(Files, ct);
        await glpi.CreateAsync(files.Next(), ct);
        await glpi.AssertLastHasAsync(Files, ct);
        return [await CompareAsync("no file", () => [], ct), await CompareAsync("2 files, 1 MB", files.Next, ct)];
    }

    private Task<Figures> CompareAsync(string kind, Func<IReadOnlyList<SampleFile>> attached, CancellationToken ct)
    {
        var bare = new Step("bare call, " + kind, stop => glpi.CreateAsync(attached(), stop));
        return new Rounds(WarmUp, Measured, Limit).RunAsync([bare, bare with { Name = bare.Name + ", again" }, new Step("portal, " + kind, stop => agent.SubmitAsync(attached(), stop))], ct);
    }
}
