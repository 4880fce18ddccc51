namespace GlpiBridge.Submissions.Storage;

/// <summary>
/// SQLite takes one write at a time. The portal's own wait here for each other, in order: waiting in SQLite holds a thread, and nobody there
/// is sure to get a turn before the time-out.
/// </summary>
internal sealed class WriteTurns : IDisposable
{
    private readonly SemaphoreSlim one = new(1);

    public async Task<Turn> TakeAsync(CancellationToken ct)
    {
        await one.WaitAsync(ct);
        return new Turn(one);
    }

    public void Dispose() => one.Dispose();

    public readonly struct Turn(SemaphoreSlim one) : IDisposable
    {
        public void Dispose() => one.Release();
    }
}
