using GlpiBridge.EndToEnd.Tests;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace GlpiBridge.Benchmarks.Portal;

/// <summary>The portal in Production on Kestrel at a free loopback port, as behind a reverse proxy that ends TLS.</summary>
internal sealed class PortalUnderLoad(GlpiUnderTest glpi, DirectoryInfo data, params (string Key, string Value)[] settings) : WebApplicationFactory<Program>
{
    public Uri Start()
    {
        UseKestrel(0);
        StartServer();
        return ClientOptions.BaseAddress;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseContentRoot(Path.Combine(RepositoryFolder.Root, "src", "GlpiBridge.Portal"));
        builder.UseEnvironment("Production");
        builder.UseSetting("Glpi:BaseUrl", glpi.BaseUrl.ToString());
        builder.UseSetting("Glpi:AppToken", glpi.AppToken);
        builder.UseSetting("Glpi:ServiceUserToken", glpi.ServiceUserToken);
        builder.UseSetting("Portal:DataFolder", data.FullName);
        builder.UseSetting("Portal:TrustedProxies:0", "127.0.0.1");
        builder.UseSetting("Portal:TrustedProxies:1", "::1");
        foreach (var (key, value) in settings)
        {
            builder.UseSetting(key, value);
        }

        builder.ConfigureTestServices(services => services.AddTransient<IStartupFilter, EmptyEndpoint>());
    }
}
