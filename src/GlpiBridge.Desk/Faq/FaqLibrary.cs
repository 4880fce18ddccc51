namespace GlpiBridge.Desk.Faq;

/// <summary>The book that readers are shown. The first one is made while somebody waits for it; a newer one beside it, and takes its place when it is ready.</summary>
public sealed class FaqLibrary(FaqStore store, FaqMaking making) : IDisposable
{
    private readonly SemaphoreSlim one = new(1);
    private volatile FaqBook? book;

    internal async Task<FaqShelf> OpenAsync(CancellationToken ct) => await store.GetAsync(ct) switch
    {
        FaqState.Ready ready => new FaqShelf(book ?? await MakeAsync(ready.Snapshot, ct), IsConfigured: true, ready.StaleSince),
        var state => new FaqShelf(null, state is not FaqState.NotConfigured, null),
    };

    /// <summary>Makes the book of what is known now, where that is not the one shown.</summary>
    public async Task PrepareAsync(CancellationToken ct)
    {
        if (store.Current is FaqState.Ready { Snapshot: var snapshot } && snapshot.Version != book?.Snapshot.Version)
        {
            await MakeAsync(snapshot, ct);
        }
    }

    public async Task RebuildAsync(CancellationToken ct)
    {
        await store.RebuildAsync(ct);
        await PrepareAsync(ct);
    }

    public void Dispose() => one.Dispose();

    private async Task<FaqBook> MakeAsync(FaqSnapshot snapshot, CancellationToken ct)
    {
        await one.WaitAsync(ct);
        try
        {
            return book?.Snapshot.Version == snapshot.Version ? book : book = FaqBook.Of(snapshot, book, making);
        }
        finally
        {
            one.Release();
        }
    }
}

/// <param name="Book">Null when there is nothing to show.</param>
/// <param name="IsConfigured">False when no service account may read it.</param>
/// <param name="StaleSince">Since when GLPI could not be asked; null while it can.</param>
internal sealed record FaqShelf(FaqBook? Book, bool IsConfigured, DateTimeOffset? StaleSince);
