using System.Collections.Concurrent;

namespace GlpiBridge.Torture.Portal;

/// <summary>The named points that were reached, in all of the run.</summary>
internal sealed class ReachedPoints
{
    private readonly ConcurrentDictionary<string, int> counts = new(StringComparer.Ordinal);

    public int Distinct => counts.Count;

    public int this[string point] => counts.GetValueOrDefault(point);

    public void Add(string point) => counts.AddOrUpdate(point, 1, (_, count) => count + 1);
}
