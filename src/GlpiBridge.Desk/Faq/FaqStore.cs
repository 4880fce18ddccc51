using GlpiBridge.Glpi;
using GlpiBridge.Glpi.Sessions;
using Microsoft.Extensions.Caching.Hybrid;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace GlpiBridge.Desk.Faq;

/// <summary>
/// The knowledge base, at once from memory. The first need reads it, once for all who wait; a portal that shares a cache with another takes it from there. A GLPI that
/// does not answer leaves what is known in place.
/// </summary>
public sealed partial class FaqStore(
    FaqReading reading, GlpiServiceAccount service, HybridCache cache, IOptionsMonitor<GlpiOptions> glpi, TimeProvider clock, ILogger<FaqStore> logger) : IDisposable
{
    /// <summary>How long GLPI is left alone after it failed and nothing is known yet.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(15);

    private static readonly HybridCacheEntryOptions Kept = new() { Expiration = TimeSpan.FromDays(7), Flags = HybridCacheEntryFlags.DisableLocalCache };
    private readonly SemaphoreSlim turn = new(1, 1);
    private volatile FaqSnapshot? snapshot;
    private volatile bool isFailing;
    private long failedAt;

    /// <summary>What is known now, without asking anybody.</summary>
    public FaqState Current => snapshot is { } known ? new FaqState.Ready(known, isFailing ? known.ReadAt : null)
        : service.IsConfigured ? new FaqState.Unavailable()
        : new FaqState.NotConfigured();

    private string Key => "faq-snapshot:1:" + glpi.CurrentValue.BaseUrl;

    /// <summary>What is known; reads it when nothing is known yet, unless that has just failed.</summary>
    public async ValueTask<FaqState> GetAsync(CancellationToken ct)
    {
        if (snapshot is null && service.IsConfigured && !(isFailing && clock.GetElapsedTime(Interlocked.Read(ref failedAt)) < Pause))
        {
            await TryAsync(LoadAsync, ct);
        }

        return Current;
    }

    /// <summary>Asks GLPI what changed.</summary>
    public Task RefreshAsync(CancellationToken ct) => InTurnAsync(
        async stop =>
        {
            if (snapshot is not { } known)
            {
                await LoadAsync(stop);
            }
            else
            {
                await TakeAsync(await reading.RefreshAsync(known, stop), stop);
            }
        },
        ct);

    /// <summary>Reads all of it anew.</summary>
    public Task RebuildAsync(CancellationToken ct) => InTurnAsync(async stop => await TakeAsync(await reading.ReadAsync(snapshot, stop), stop), ct);

    public void Dispose() => turn.Dispose();

    private async Task LoadAsync(CancellationToken ct)
    {
        var loaded = await cache.GetOrCreateAsync(Key, async stop => await reading.ReadAsync(null, stop), Kept, cancellationToken: ct);
        if (loaded.Version == FaqSnapshotSerializer.Unreadable.Version)
        {
            await TakeAsync(await reading.ReadAsync(null, ct), ct);
        }
        else
        {
            Interlocked.CompareExchange(ref snapshot, loaded, null);
        }
    }

    private async Task TakeAsync(FaqSnapshot read, CancellationToken ct)
    {
        var isOther = read.Version != snapshot?.Version;
        snapshot = read;
        if (isOther)
        {
            await cache.SetAsync(Key, read, Kept, cancellationToken: ct);
        }
    }

    private async Task InTurnAsync(Func<CancellationToken, Task> act, CancellationToken ct)
    {
        if (!service.IsConfigured)
        {
            return;
        }

        await turn.WaitAsync(ct);
        try
        {
            await TryAsync(act, ct);
        }
        finally
        {
            turn.Release();
        }
    }

    private async Task TryAsync(Func<CancellationToken, Task> act, CancellationToken ct)
    {
        try
        {
            await act(ct);
            if (isFailing)
            {
                isFailing = false;
                Answers();
            }
        }
        // An ArgumentException tells that GLPI's search lacks a column: another version than the portal was made for.
        catch (Exception failed) when (failed is GlpiException or ArgumentException)
        {
            Interlocked.Exchange(ref failedAt, clock.GetTimestamp());
            if (!isFailing)
            {
                isFailing = true;
                Fails(failed);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The knowledge base cannot be read; what is known of it stays, and GLPI is asked again")]
    private partial void Fails(Exception failed);

    [LoggerMessage(Level = LogLevel.Information, Message = "The knowledge base can be read again")]
    private partial void Answers();
}
