using System.Diagnostics;

namespace GlpiBridge.Torture.Portal;

/// <summary>Where the portal is to die: at each named point once, in the order in which traffic reaches them, then at whatever it does.</summary>
/// <param name="points">The points.</param>
/// <param name="seed">Decides how often each is passed before it counts.</param>
/// <param name="progress">Grows when agents get on.</param>
internal sealed class KillPlan(IEnumerable<string> points, int seed, Func<int> progress)
{
    private const int MostLivesWithout = 2, EnoughProgress = 6;
    // What was lost is looked for only when GLPI can be done with it.
    private static readonly TimeSpan Settling = 3 * PortalSettings.GlpiMaxRunTime;
    private readonly Random chance = new(seed);
    private readonly HashSet<string> left = new(points, StringComparer.Ordinal);
    private readonly long begun = Stopwatch.GetTimestamp();
    private int livesWithout, livesWith;

    /// <summary>How often a point is passed at most before it counts.</summary>
    public int MostOften { get; init; } = 3;

    /// <summary>How long a life may go on without reaching any of the points.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>After this it is enough, whatever is left…</summary>
    public TimeSpan Longest { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>… but for this many.</summary>
    public int Least { get; init; }

    /// <summary>True when each point was reached, or when what is left was waited for in vain.</summary>
    public bool IsDone => left.Count == 0 || livesWithout >= MostLivesWithout || (livesWith >= Least && Stopwatch.GetElapsedTime(begun) > Longest);

    /// <summary>The points of the portal's next life, and at which time they count.</summary>
    public IReadOnlyDictionary<string, int> Next() => IsDone ? new Dictionary<string, int>() : left.ToDictionary(point => point, _ => livesWithout > 0 ? 1 : chance.Next(1, MostOften + 1));

    /// <summary>Waits until agents have got so far in this life that a point that was not reached will not be; the portal is killed then at whatever it does.</summary>
    public async Task WaitInVainAsync(CancellationToken ct)
    {
        var (start, before) = (Stopwatch.GetTimestamp(), progress());
        while ((progress() < before + EnoughProgress || Stopwatch.GetElapsedTime(start) < Settling) && Stopwatch.GetElapsedTime(start) < Patience)
        {
            await Task.Delay(100, ct);
        }
    }

    /// <summary>A life is over.</summary>
    /// <param name="reached">Where it ended; null when that was at none of the points.</param>
    public void Over(string? reached)
    {
        if (reached is null)
        {
            livesWithout++;
        }
        else
        {
            left.Remove(reached);
            livesWith++;
            livesWithout = 0;
        }
    }
}
