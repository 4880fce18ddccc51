using System.Globalization;

namespace GlpiBridge.Benchmarks.Measuring;

/// <summary>What the run prints.</summary>
internal static class Report
{
    public static Task HeaderAsync(TextWriter output, Uri glpi, TimeSpan start) => output.WriteLineAsync(string.Create(
        CultureInfo.InvariantCulture,
        $"GLPI at {glpi}; {Environment.ProcessorCount} processors, .NET {Environment.Version}; the portal started in {start.TotalMilliseconds:0} ms"));

    public static async Task ColdAsync(TextWriter output, IEnumerable<FirstCall> calls)
    {
        await output.WriteLineAsync("\nThe first visitor after the start");
        foreach (var (name, milliseconds) in calls)
        {
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"  {name,-34} {milliseconds,9:0.0} ms"));
        }
    }

    /// <summary>Prints each group of steps against its first one.</summary>
    public static async Task TableAsync(TextWriter output, string title, IReadOnlyList<Figures> groups)
    {
        await output.WriteLineAsync($"\n{title}\n  {"",-34} {"ratio",9} {"more",12} {"median",12} {"p95",12} {"rounds",8}");
        foreach (var figures in groups)
        {
            for (var step = 0; step < figures.Steps.Count; step++)
            {
                await output.WriteLineAsync(Line(figures, step));
            }
        }
    }

    /// <summary>Prints the medians and how far they are apart: what a stranger could tell the steps by.</summary>
    public static async Task MediansAsync(TextWriter output, string title, Figures figures)
    {
        await output.WriteLineAsync($"\n{title}");
        var medians = Enumerable.Range(0, figures.Steps.Count).Select(figures.Median).ToArray();
        for (var step = 0; step < medians.Length; step++)
        {
            await output.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture, $"  {figures.Steps[step].Name,-34} median {medians[step],9:0.00} ms, p95 {figures.P95(step),9:0.00} ms over {figures.Rounds.Count} tries"));
        }

        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"  |difference of medians|, the largest  {medians.Max() - medians.Min(),9:0.00} ms"));
    }

    private static string Line(Figures figures, int step) => string.Create(
        CultureInfo.InvariantCulture,
        $"  {figures.Steps[step].Name,-34} {figures.Ratio(step),8:0.00}x {figures.More(step),9:0.00} ms {figures.Median(step),9:0.00} ms {figures.P95(step),9:0.00} ms {figures.Rounds.Count,8}");
}
