using System.Diagnostics;

namespace GlpiBridge.Benchmarks.Load;

/// <summary>Agents sign in, then read and write for a while, each at the pace of somebody who reads.</summary>
internal sealed class Work(LoadOptions options, IReadOnlyList<IAgentAtWork> agents)
{
    private const int SignInsAtOnce = 8;

    public Samples Samples { get; } = new();

    /// <summary>How long everything but the signing in took.</summary>
    public TimeSpan Time { get; private set; }

    public async Task RunAsync(CancellationToken ct)
    {
        using var door = new SemaphoreSlim(SignInsAtOnce);
        await Task.WhenAll(agents.Select(async agent =>
        {
            await door.WaitAsync(ct);
            await Samples.TimeAsync(Pages.SignIn, () => agent.Of(Pages.SignIn)!(ct));
            door.Release();
        }));
        var start = Stopwatch.GetTimestamp();
        await Task.WhenAll(agents.Select((agent, index) => WorkAsync(agent, new Random(index), start, ct)));
        Time = Stopwatch.GetElapsedTime(start);
    }

    private async Task WorkAsync(IAgentAtWork agent, Random chance, long start, CancellationToken ct)
    {
        var end = TimeSpan.FromSeconds(options.Seconds);
        while (true)
        {
            // Pauses of people are short mostly and long at times.
            await Task.Delay(-Math.Log(1 - chance.NextDouble()) * options.Pause, ct);
            if (Stopwatch.GetElapsedTime(start) > end)
            {
                return;
            }

            var what = Pages.Next(chance);
            if (agent.Of(what) is { } act)
            {
                await Samples.TimeAsync(what, () => act(ct));
            }
        }
    }
}
