using System.Collections.Concurrent;

namespace GlpiBridge.Torture;

/// <summary>Counts what was done to the portal, by name.</summary>
internal sealed class Tally
{
    private readonly ConcurrentDictionary<string, int> counts = new(StringComparer.Ordinal);

    public int Total => counts.Values.Sum();

    public IEnumerable<(string Name, int Count)> ByName => counts.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => (pair.Key, pair.Value));

    public void Add(string name) => counts.AddOrUpdate(name, 1, (_, count) => count + 1);
}
