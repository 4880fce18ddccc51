using System.Diagnostics;

namespace GlpiBridge.Benchmarks.Measuring;

/// <summary>
/// Runs all steps once per round, one after the other, each round in another order: what disturbs the machine for a while, or a step for
/// the next one, hits all of them alike. The first rounds are not counted: the runtime compiles and caches fill.
/// </summary>
/// <param name="warmUp">Rounds that are not counted; at most a quarter of <paramref name="limit"/> is spent on them.</param>
/// <param name="measured">Rounds that are counted, if there is time.</param>
/// <param name="limit">When no new round starts.</param>
internal sealed class Rounds(int warmUp, int measured, TimeSpan limit)
{
    // The same orders in every run.
    private readonly Random orders = new(measured);

    public async Task<Figures> RunAsync(IReadOnlyList<Step> steps, CancellationToken ct)
    {
        var start = Stopwatch.GetTimestamp();
        for (var round = 0; round < warmUp && Stopwatch.GetElapsedTime(start) < limit / 4; round++)
        {
            await RoundAsync(steps, ct);
        }

        var rounds = new List<double[]>(measured);
        while (rounds.Count < measured && Stopwatch.GetElapsedTime(start) < limit)
        {
            rounds.Add(await RoundAsync(steps, ct));
        }

        return new Figures(steps, rounds);
    }

    private async Task<double[]> RoundAsync(IReadOnlyList<Step> steps, CancellationToken ct)
    {
        var times = new double[steps.Count];
        var order = Enumerable.Range(0, steps.Count).ToArray();
        orders.Shuffle(order);
        foreach (var index in order)
        {
            var start = Stopwatch.GetTimestamp();
            await steps[index].RunAsync(ct);
            times[index] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }

        return times;
    }
}
