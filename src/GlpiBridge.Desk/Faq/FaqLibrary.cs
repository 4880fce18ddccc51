namespace GlpiBridge.Desk.Faq;

/// <summary>The book that readers are shown. The first one is made while somebody waits for it; a newer one beside it, and takes its place when it is ready.</summary>
public sealed class FaqLibrary(FaqStore store, FaqMaking making) : IDisposable
{
    private readonly SemaphoreSlim one = new(1);
    private volatile FaqBook? book;

    /// <summary>What is there without asking anybody.</summary>
    internal FaqShelf Peek() => store.Current switch
    {
        FaqState.Ready ready => new FaqShelf(book, IsConfigured: true, ready.StaleSince),
        var state => new FaqShelf(null, state is not FaqState.NotConfigured, null),
    };

    internal async Task<FaqShelf> OpenAsync(CancellationToken ct)
    {
        if (book is null)
        {
            await store.GetAsync(ct);
            await PrepareAsync(ct);
        }

        return Peek();
    }

    /// <summary>Makes the book of what is known now, where that is not the one shown.</summary>
    public async Task PrepareAsync(CancellationToken ct)
    {
        await one.WaitAsync(ct);
        try
        {
            if (store.Current is FaqState.Ready { Snapshot: var snapshot } && snapshot.Version != book?.Snapshot.Version)
            {
                // Seconds of work for a large knowledge base: nobody's page shall hold its thread for it.
                book = await Task.Run(() => FaqBook.Of(snapshot, book, making), ct);
            }
        }
        finally
        {
            one.Release();
        }
    }

    public async Task RebuildAsync(CancellationToken ct)
    {
        await store.RebuildAsync(ct);
        await PrepareAsync(ct);
    }

    public void Dispose() => one.Dispose();
}

/// <param name="Book">Null when there is nothing to show.</param>
/// <param name="IsConfigured">False when no service account may read it.</param>
/// <param name="StaleSince">Since when GLPI could not be asked; null while it can.</param>
internal sealed record FaqShelf(FaqBook? Book, bool IsConfigured, DateTimeOffset? StaleSince);
