namespace GlpiBridge.Torture.Portal;

/// <summary>Where the portal is to die: at each named point once, in the order in which traffic reaches them, then at whatever it does.</summary>
internal sealed class KillPlan(IEnumerable<string> points, int seed, TimeSpan patience)
{
    private const int MostLivesWithout = 3, MostOften = 3;
    private readonly Random chance = new(seed);
    private readonly HashSet<string> left = new(points, StringComparer.Ordinal);
    private int livesWithout;

    /// <summary>How long a point is waited for; the portal is killed then at a random moment.</summary>
    public TimeSpan Patience => patience;

    /// <summary>True when each point was reached, or when what is left was waited for in vain.</summary>
    public bool IsDone => left.Count == 0 || livesWithout >= MostLivesWithout;

    /// <summary>The points of the portal's next life, and at which time they count.</summary>
    public IReadOnlyDictionary<string, int> Next() => IsDone ? new Dictionary<string, int>() : left.ToDictionary(point => point, _ => livesWithout > 0 ? 1 : chance.Next(1, MostOften + 1));

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
            livesWithout = 0;
        }
    }
}
