using System.Collections.Concurrent;

namespace GlpiBridge.Desk.Delivery;

/// <summary>
/// How long this portal has seen something stay as it is. Nothing that is sent twice depends on a clock that somebody can set: not on this machine's, nor on that of another portal.
/// </summary>
internal sealed class CallWatch(TimeProvider clock)
{
    private readonly ConcurrentDictionary<Guid, (object What, long Since)> seen = new();

    /// <returns>For how long the same was seen here; zero the first time.</returns>
    public TimeSpan See(Guid id, object what)
    {
        var now = clock.GetTimestamp();
        var (_, since) = seen.AddOrUpdate(id, _ => (what, now), (_, before) => before.What.Equals(what) ? before : (what, now));
        return clock.GetElapsedTime(since, now);
    }

    public void Forget(Guid id) => seen.TryRemove(id, out _);

    /// <summary>Forgets all but these.</summary>
    public void KeepOnly(IReadOnlySet<Guid> ids)
    {
        foreach (var gone in seen.Keys.Where(id => !ids.Contains(id)))
        {
            Forget(gone);
        }
    }
}
