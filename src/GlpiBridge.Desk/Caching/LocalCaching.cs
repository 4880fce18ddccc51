using Microsoft.Extensions.Caching.Hybrid;

namespace GlpiBridge.Desk.Caching;

internal static class LocalCaching
{
    /// <summary>
    /// Keeps something in this process and never in a cache that is shared: people's numbers do not belong there, and not everything survives
    /// being written out. Whoever asks meanwhile waits for the same reading.
    /// </summary>
    public static ValueTask<T> KeepHereAsync<T>(this HybridCache cache, string key, TimeSpan time, Func<CancellationToken, Task<T>> read, CancellationToken ct) => cache.GetOrCreateAsync(
        key,
        async stop => await read(stop),
        new HybridCacheEntryOptions { Expiration = time, LocalCacheExpiration = time, Flags = HybridCacheEntryFlags.DisableDistributedCache },
        cancellationToken: ct);

    /// <summary>Puts something there in the place of what was.</summary>
    public static ValueTask SetHereAsync<T>(this HybridCache cache, string key, T value, TimeSpan time, CancellationToken ct) => cache.SetAsync(
        key, value, new HybridCacheEntryOptions { Expiration = time, LocalCacheExpiration = time, Flags = HybridCacheEntryFlags.DisableDistributedCache }, cancellationToken: ct);

    /// <returns>What is kept; null when nothing is.</returns>
    public static ValueTask<T?> FindHereAsync<T>(this HybridCache cache, string key, CancellationToken ct)
        where T : class => cache.GetOrCreateAsync<T?>(
        key,
        _ => ValueTask.FromResult<T?>(null),
        new HybridCacheEntryOptions { Flags = HybridCacheEntryFlags.DisableUnderlyingData | HybridCacheEntryFlags.DisableDistributedCache | HybridCacheEntryFlags.DisableLocalCacheWrite },
        cancellationToken: ct);
}
