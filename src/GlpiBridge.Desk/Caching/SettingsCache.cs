using System.Collections.Concurrent;
using System.Text.Json;
using GlpiBridge.Glpi;
using GlpiBridge.Submissions;
using GlpiBridge.Submissions.Remembered;
using Microsoft.Extensions.Caching.Hybrid;
using Microsoft.Extensions.Options;

namespace GlpiBridge.Desk.Caching;

/// <summary>
/// What GLPI's administrator sets, kept in this process for as long as <see cref="DeskOptions.SettingsCache"/> says. While GLPI does not answer, what it said last goes on being true:
/// forms stay open, and nobody waits for a server that is not there.
/// </summary>
public sealed class SettingsCache(HybridCache cache, RememberedPages pages, IOptions<DeskOptions> options, TimeProvider clock)
{
    // Settings are nobody's own.
    private const long Nobody = 0;

    private static readonly TimeSpan LongestOutage = TimeSpan.FromDays(1);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(15);

    // When GLPI last left somebody waiting; the keys are those of a few settings, and of people with a draft or a request in sight.
    private readonly ConcurrentDictionary<string, long> silentSince = new();

    public ValueTask<T> KeepAsync<T>(string key, Func<CancellationToken, Task<T>> read, CancellationToken ct)
        where T : class => OrLastAsync(key, read, _ => Task.FromResult<T?>(null), ct);

    /// <summary>The same for what no form opens without: what GLPI said last is also written down, for a portal that starts while GLPI is away.</summary>
    /// <param name="key">What it is.</param>
    /// <param name="read">Asks GLPI.</param>
    /// <param name="make">Makes of it what is kept.</param>
    /// <param name="ct">Stops the work.</param>
    public ValueTask<T> KeepLastingAsync<T, TTold>(string key, Func<CancellationToken, Task<TTold>> read, Func<TTold, T> make, CancellationToken ct)
        where T : class
        where TTold : class => OrLastAsync(
        key,
        async stop =>
        {
            var told = await read(stop);
            await WriteDownAsync(key, told, stop);
            return make(told);
        },
        async stop => await ReadBackAsync<TTold>(key, stop) is { } told ? make(told) : null,
        ct);

    private async ValueTask<T> OrLastAsync<T>(string key, Func<CancellationToken, Task<T>> read, Func<CancellationToken, Task<T?>> known, CancellationToken ct)
        where T : class
    {
        var reading = cache.KeepHereAsync(key, options.Value.SettingsCache, stop => ReadAsync(key, read, stop), ct);
        if (reading.IsCompletedSuccessfully)
        {
            return await reading;
        }

        var asking = reading.AsTask();
        if ((await cache.FindHereAsync<T>(LastOf(key), ct) ?? await known(ct)) is not { } last)
        {
            return await asking;
        }

        if (silentSince.TryGetValue(key, out var since) && clock.GetElapsedTime(since) < Rest && !asking.IsCompleted)
        {
            Leave(asking);
            return last;
        }

        try
        {
            return await asking.WaitAsync(Patience, clock, ct);
        }
        catch (Exception silent) when (silent is TimeoutException or GlpiException { Fault: not (GlpiFault.Forbidden or GlpiFault.NotFound or GlpiFault.SessionExpired) })
        {
            silentSince[key] = clock.GetTimestamp();
            Leave(asking);
            return last;
        }
    }

    /// <summary>Tells an administrator something, once for as long as settings are kept.</summary>
    public async Task OnceAsync(string key, Func<CancellationToken, Task> tell, CancellationToken ct) => await cache.KeepHereAsync(
        key,
        options.Value.SettingsCache,
        async stop =>
        {
            await tell(stop);
            return true;
        },
        ct);

    private async Task<T> ReadAsync<T>(string key, Func<CancellationToken, Task<T>> read, CancellationToken ct)
    {
        var told = await read(ct);
        await cache.SetHereAsync(LastOf(key), told, LongestOutage, ct);
        silentSince.TryRemove(key, out _);
        return told;
    }

    private async Task WriteDownAsync<TTold>(string key, TTold told, CancellationToken ct)
    {
        try
        {
            await pages.WriteAsync([new RememberedPage(Nobody, LastOf(key), JsonSerializer.SerializeToUtf8Bytes(told), clock.GetUtcNow())], ct);
        }
        catch (Exception full) when (StoreFaults.IsOne(full))
        {
            // It is only for a worse day.
        }
    }

    private async Task<TTold?> ReadBackAsync<TTold>(string key, CancellationToken ct)
        where TTold : class
    {
        try
        {
            return await pages.FindAsync(Nobody, LastOf(key), ct) is { Content: { } content } ? JsonSerializer.Deserialize<TTold>(content) : null;
        }
        catch (Exception unreadable) when (unreadable is JsonException || StoreFaults.IsOne(unreadable))
        {
            // Another version of the portal wrote it.
            return null;
        }
    }

    private static string LastOf(string key) => $"last:{key}";

    private static void Leave(Task asking) => _ = asking.ContinueWith(late => late.Exception, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
}
