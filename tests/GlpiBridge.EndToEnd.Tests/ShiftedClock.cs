namespace GlpiBridge.EndToEnd.Tests;

/// <summary>The machine's clock, put forward; timers run as ever.</summary>
public sealed class ShiftedClock : TimeProvider
{
    private TimeSpan ahead;

    public void Skip(TimeSpan time) => ahead += time;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + ahead;
}
