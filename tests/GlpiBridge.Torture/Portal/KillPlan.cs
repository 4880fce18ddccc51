using System.Collections.Concurrent;

namespace GlpiBridge.Torture.Portal;

/// <summary>Where the portal is to die next: each named point once, in the order that the seed gives, with deaths at random moments in between.</summary>
internal sealed class KillPlan(IEnumerable<string> points, int seed, TimeSpan patience)
{
    private const int Tries = 3;
    private readonly Random chance = new(seed);
    private readonly Queue<(string Point, int Try)> left = new(Shuffled(points, seed).Select(point => (point, 1)));

    /// <summary>How long a point is waited for; the portal is killed then at whatever it does.</summary>
    public TimeSpan Patience => patience;

    /// <summary>True when each point was reached, or tried often enough.</summary>
    public bool IsDone => left.Count == 0;

    public (string Point, int Occurrence)? Next() => left.TryPeek(out var next) ? (next.Point, next.Try == 1 ? chance.Next(1, 4) : 1) : null;

    /// <summary>The life that was to end at the first point of the plan is over.</summary>
    public void Over(bool wasReached)
    {
        if (left.TryDequeue(out var tried) && !wasReached && tried.Try < Tries)
        {
            left.Enqueue((tried.Point, tried.Try + 1));
        }
    }

    private static string[] Shuffled(IEnumerable<string> points, int seed)
    {
        string[] shuffled = [.. points];
        new Random(seed).Shuffle(shuffled);
        return shuffled;
    }
}

/// <summary>The named points that were reached, in all of the run.</summary>
internal sealed class ReachedPoints
{
    private readonly ConcurrentDictionary<string, int> counts = new(StringComparer.Ordinal);

    public int Distinct => counts.Count;

    public int this[string point] => counts.GetValueOrDefault(point);

    public IEnumerable<string> Names => counts.Keys.Order(StringComparer.Ordinal);

    public void Add(string point) => counts.AddOrUpdate(point, 1, (_, count) => count + 1);
}
