namespace GlpiBridge.Submissions.Accounts;

/// <summary>
/// Sessions as they were last read. Each page looks its own up, and they seldom change. It is for a portal that has its database alone; should another run on the same file, while one
/// takes the other's place, what that one ends is learnt of a moment later.
/// </summary>
internal sealed class SessionMemory(TimeProvider clock)
{
    private static readonly TimeSpan Kept = TimeSpan.FromSeconds(5);

    private readonly Lock changing = new();
    private readonly Dictionary<Guid, (PortalSession Session, long ReadAt)> known = [];
    private long changes;

    public async Task<PortalSession?> FindAsync(Guid id, Func<Task<PortalSession?>> read)
    {
        long before;
        lock (changing)
        {
            if (known.TryGetValue(id, out var found) && clock.GetElapsedTime(found.ReadAt) < Kept)
            {
                return found.Session;
            }

            before = changes;
        }

        var now = await read();
        lock (changing)
        {
            // What was read while something changed may be what it was before.
            if (now is not null && changes == before)
            {
                known[id] = (now, clock.GetTimestamp());
            }
        }

        return now;
    }

    public void Forget(Guid id)
    {
        lock (changing)
        {
            changes++;
            known.Remove(id);
        }
    }

    public void ForgetAll()
    {
        lock (changing)
        {
            changes++;
            known.Clear();
        }
    }
}
