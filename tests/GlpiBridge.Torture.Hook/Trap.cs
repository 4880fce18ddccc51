using System.Diagnostics;
using System.Globalization;

namespace GlpiBridge.Torture.Hook;

/// <summary>The one kill point of this life of the portal: reached for the given time, the process is gone as if its power were cut.</summary>
public sealed class Trap(string point, int occurrence, string journal)
{
    public const string PointVariable = "TORTURE_KILL_POINT";
    public const string OccurrenceVariable = "TORTURE_KILL_OCCURRENCE";
    public const string JournalVariable = "TORTURE_KILL_JOURNAL";
    private int reached;

    public static Trap? FromEnvironment() => Environment.GetEnvironmentVariable(PointVariable) is { Length: > 0 } point
        ? new Trap(
            point,
            int.Parse(Environment.GetEnvironmentVariable(OccurrenceVariable)!, CultureInfo.InvariantCulture),
            Environment.GetEnvironmentVariable(JournalVariable)!)
        : null;

    public void Reach(string name)
    {
        if (name == point && Interlocked.Increment(ref reached) == occurrence)
        {
            File.AppendAllText(journal, name + "\n");
            Process.GetCurrentProcess().Kill();
            // The signal is on its way: this thread goes no further.
            Thread.CurrentThread.Join();
        }
    }
}
