namespace GlpiBridge.Benchmarks.Measuring;

/// <param name="Steps">What was timed.</param>
/// <param name="Rounds">Per round one time per step, in milliseconds.</param>
internal sealed record Figures(IReadOnlyList<Step> Steps, IReadOnlyList<double[]> Rounds)
{
    public double Median(int step) => Quantile(Rounds.Select(times => times[step]), 0.5);

    public double P95(int step) => Quantile(Rounds.Select(times => times[step]), 0.95);

    /// <summary>How many times the first step's time it takes: median of the ratios within each round.</summary>
    public double Ratio(int step) => Quantile(Rounds.Select(times => times[step] / times[0]), 0.5);

    /// <summary>How much more than the first step it takes: median of the differences within each round.</summary>
    public double More(int step) => Quantile(Rounds.Select(times => times[step] - times[0]), 0.5);

    private static double Quantile(IEnumerable<double> values, double part)
    {
        var sorted = values.Order().ToArray();
        var position = part * (sorted.Length - 1);
        var below = sorted[(int)Math.Floor(position)];
        return below + ((sorted[(int)Math.Ceiling(position)] - below) * (position - Math.Floor(position)));
    }
}
