using System.Collections.Concurrent;
using GlpiBridge.Glpi;
using Microsoft.Extensions.Caching.Hybrid;
using Microsoft.Extensions.Options;

namespace GlpiBridge.Desk.Caching;

/// <summary>
/// What GLPI's administrator sets, kept in this process for as long as <see cref="DeskOptions.SettingsCache"/> says. While GLPI does not answer, what it said last goes on being true:
/// forms stay open, and nobody waits for a server that is not there.
/// </summary>
public sealed class SettingsCache(HybridCache cache, IOptions<DeskOptions> options, TimeProvider clock)
{
    private static readonly TimeSpan LongestOutage = TimeSpan.FromDays(1);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(15);

    // When GLPI last left somebody waiting; the keys are those of a few settings, and of people with a draft or a request in sight.
    private readonly ConcurrentDictionary<string, long> silentSince = new();

    public async ValueTask<T> KeepAsync<T>(string key, Func<CancellationToken, Task<T>> read, CancellationToken ct)
        where T : class
    {
        var reading = cache.KeepHereAsync(key, options.Value.SettingsCache, stop => ReadAsync(key, read, stop), ct);
        if (reading.IsCompletedSuccessfully)
        {
            return await reading;
        }

        var asking = reading.AsTask();
        if (await cache.FindHereAsync<T>(LastOf(key), ct) is not { } last)
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

    private static string LastOf(string key) => $"last:{key}";

    private static void Leave(Task asking) => _ = asking.ContinueWith(late => late.Exception, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
}
