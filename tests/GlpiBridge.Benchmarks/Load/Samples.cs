using System.Collections.Concurrent;
using System.Diagnostics;

namespace GlpiBridge.Benchmarks.Load;

/// <summary>How long what agents did has taken, by what it was.</summary>
internal sealed class Samples
{
    private readonly ConcurrentDictionary<string, ConcurrentBag<double>> times = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, int> failures = new(StringComparer.Ordinal);

    public int Count => times.Values.Sum(bag => bag.Count);

    public IReadOnlyDictionary<string, int> Failures => failures;

    public async Task TimeAsync(string what, Func<Task> act)
    {
        var start = Stopwatch.GetTimestamp();
        try
        {
            await act();
            times.GetOrAdd(what, _ => []).Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }
        catch (Exception failed) when (failed is HttpRequestException or InvalidOperationException)
        {
            failures.AddOrUpdate($"{what}: {failed.Message.Split('\n')[0]}", 1, (_, count) => count + 1);
        }
    }

    /// <returns>How many there were, and the times within which half, 95 and 99 of a hundred were done; null when there were none.</returns>
    public (int Count, double P50, double P95, double P99)? Of(string what)
    {
        if (!times.TryGetValue(what, out var bag) || bag.IsEmpty)
        {
            return null;
        }

        var sorted = bag.Order().ToArray();
        double at(double part) => sorted[Math.Min(sorted.Length - 1, (int)(part * sorted.Length))];
        return (sorted.Length, at(0.5), at(0.95), at(0.99));
    }
}
