using Microsoft.Extensions.DependencyInjection;

namespace GlpiBridge.Benchmarks;

/// <summary>The measuring side's HTTP clients: connections stay open, nothing is followed, remembered or logged.</summary>
internal static class Clients
{
    public static ServiceProvider Build()
    {
        var services = new ServiceCollection();
        services.ConfigureHttpClientDefaults(client => client
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, UseProxy = false })
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .RemoveAllLoggers());
        services.AddHttpClient();
        return services.BuildServiceProvider();
    }
}
