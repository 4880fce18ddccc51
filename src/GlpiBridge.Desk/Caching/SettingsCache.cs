using Microsoft.Extensions.Caching.Hybrid;
using Microsoft.Extensions.Options;

namespace GlpiBridge.Desk.Caching;

/// <summary>What GLPI's administrator sets, kept in this process for as long as <see cref="DeskOptions.SettingsCache"/> says.</summary>
public sealed class SettingsCache(HybridCache cache, IOptions<DeskOptions> options)
{
    public ValueTask<T> KeepAsync<T>(string key, Func<CancellationToken, Task<T>> read, CancellationToken ct) => cache.KeepHereAsync(key, options.Value.SettingsCache, read, ct);

    /// <summary>Tells an administrator something, once for as long as settings are kept.</summary>
    public async Task OnceAsync(string key, Func<CancellationToken, Task> tell, CancellationToken ct) => await KeepAsync(
        key,
        async stop =>
        {
            await tell(stop);
            return true;
        },
        ct);
}
