using GlpiBridge.Portal.Configuration;
using Microsoft.AspNetCore.HostFiltering;

namespace GlpiBridge.Portal.Hosting;

internal static class OwnHostsRegistration
{
    // The machine asks itself whether it is well, and so does a proxy that gives no host on.
    private static readonly string[] Loopback = ["localhost", "127.0.0.1", "[::1]"];

    /// <summary>Where « Portal:PublicUrl » says what the portal is called, a request for anybody else goes no further; ASP.NET Core looks at that before all else.</summary>
    public static IServiceCollection AddOwnHosts(this IServiceCollection services, PortalOptions options) => services.Configure<HostFilteringOptions>(filtering =>
    {
        filtering.IncludeFailureMessage = false;
        if (options.PublicUrl is { } address)
        {
            filtering.AllowEmptyHosts = false;
            filtering.AllowedHosts = [address.Host, .. Loopback];
        }
    });
}
