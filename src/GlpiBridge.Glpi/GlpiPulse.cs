namespace GlpiBridge.Glpi;

/// <summary>Whether GLPI answers, as the calls of this process have seen it lately. Nothing is asked for it.</summary>
public sealed class GlpiPulse
{
    private static readonly TimeSpan Stale = TimeSpan.FromMinutes(2);

    private readonly TimeProvider _clock;
    private readonly Lock _gate = new();
    private DateTimeOffset? _since;
    private long _last;

    internal GlpiPulse(TimeProvider clock) => _clock = clock;

    /// <summary>Since when no call was answered; null when the last one was, or when the last try is more than two minutes ago.</summary>
    public DateTimeOffset? SilentSince
    {
        get
        {
            lock (_gate)
                return _since is not null && _clock.GetElapsedTime(_last) < Stale ? _since : null;
        }
    }

    internal void Heard()
    {
        lock (_gate)
            _since = null;
    }

    internal void Missed()
    {
        lock (_gate)
        {
            _since ??= _clock.GetUtcNow();
            _last = _clock.GetTimestamp();
        }
    }
}
