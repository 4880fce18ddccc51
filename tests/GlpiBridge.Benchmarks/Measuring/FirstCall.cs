using System.Diagnostics;

namespace GlpiBridge.Benchmarks.Measuring;

/// <summary>What a step took the first time after a start.</summary>
internal sealed record FirstCall(string Name, double Milliseconds)
{
    public static async Task<FirstCall> MeasureAsync(Step step, CancellationToken ct)
    {
        var start = Stopwatch.GetTimestamp();
        await step.RunAsync(ct);
        return new FirstCall(step.Name, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
    }
}
