using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace GlpiBridge.Torture.Hook;

/// <summary>The kill points of this life of the portal: at the first that is reached as often as it is to be, the process is gone as if its power were cut.</summary>
public sealed class Trap
{
    public const string PointsVariable = "TORTURE_KILL_POINTS";
    public const string JournalVariable = "TORTURE_KILL_JOURNAL";
    private readonly IReadOnlyDictionary<string, int> points;
    private readonly string journal;
    private readonly ConcurrentDictionary<string, int> reached = new(StringComparer.Ordinal);
    private readonly Lock last = new();

    private Trap(IReadOnlyDictionary<string, int> points, string journal) => (this.points, this.journal) = (points, journal);

    /// <summary>The points as an environment variable holds them, each with how often it has to be reached.</summary>
    public static string Write(IEnumerable<KeyValuePair<string, int>> points) => string.Join('\n', points.Select(point => string.Create(CultureInfo.InvariantCulture, $"{point.Value} {point.Key}")));

    internal static Trap? FromEnvironment() => Environment.GetEnvironmentVariable(PointsVariable) is { Length: > 0 } points
        ? new Trap(
            points.Split('\n').Select(line => line.Split(' ', 2)).ToDictionary(pair => pair[1], pair => int.Parse(pair[0], CultureInfo.InvariantCulture), StringComparer.Ordinal),
            Environment.GetEnvironmentVariable(JournalVariable)!)
        : null;

    internal void Reach(string name)
    {
        if (!points.TryGetValue(name, out var wanted) || reached.AddOrUpdate(name, 1, (_, count) => count + 1) < wanted)
        {
            return;
        }

        // Nobody else comes in here: the journal tells of one end.
        last.Enter();
        File.WriteAllText(journal, name);
        Process.GetCurrentProcess().Kill();
        // The signal is on its way: this thread goes no further.
        Thread.CurrentThread.Join();
    }
}
