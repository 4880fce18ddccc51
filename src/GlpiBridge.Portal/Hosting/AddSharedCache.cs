using GlpiBridge.Portal.Configuration;
using StackExchange.Redis;

namespace GlpiBridge.Portal.Hosting;

internal static class SharedCacheRegistration
{
    /// <summary>The second level of the caches, where « Cache:Redis » names a server; a portal works on when it does not answer.</summary>
    public static IServiceCollection AddSharedCache(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<CacheOptions>().BindConfiguration("Cache");
        if (configuration.GetSection("Cache").Get<CacheOptions>()?.Redis is not { } address || string.IsNullOrWhiteSpace(address))
        {
            return services;
        }

        return services.AddStackExchangeRedisCache(redis =>
        {
            redis.InstanceName = "glpibridge:";
            redis.ConfigurationOptions = ConfigurationOptions.Parse(address);
            // A server that is down is tried in the background, and what is asked of it meanwhile fails at once.
            redis.ConfigurationOptions.AbortOnConnectFail = false;
            redis.ConfigurationOptions.BacklogPolicy = BacklogPolicy.FailFast;
        });
    }
}
