using GlpiBridge.EndToEnd.Tests;
using GlpiBridge.Tests.Portal;
using GlpiBridge.Tests.Submissions;

namespace GlpiBridge.Benchmarks.Load;

/// <summary>One portal with its SQLite, or several with one PostgreSQL and one Redis.</summary>
internal sealed class Portals : IAsyncDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("glpibridge-load-");
    private readonly List<PortalHost> hosts = [];
    private PostgresServer? postgres;
    private RedisServer? redis;

    private Portals()
    {
    }

    /// <summary>Of all of them together.</summary>
    public long Memory => hosts.Sum(host => host.Memory);

    public TimeSpan Worked => hosts.Aggregate(TimeSpan.Zero, (sum, host) => sum + host.Worked);

    public int CallsOfGlpi => hosts.Sum(host => host.CallsOfGlpi);

    /// <summary>That of the agent of this number: a balancer deals them out evenly.</summary>
    public Uri AddressOf(int agent) => hosts[agent % hosts.Count].Address;

    public static async Task<Portals> StartAsync(GlpiUnderTest glpi, int count, CancellationToken ct)
    {
        var portals = new Portals();
        var shared = new Dictionary<string, string>();
        if (count > 1)
        {
            portals.postgres = await PostgresServer.StartAsync(ct);
            portals.redis = await RedisServer.StartAsync(ct);
            shared["Submissions__Database"] = "postgresql";
            shared["Submissions__ConnectionString"] = await portals.postgres.CreateAsync("template0", ct);
            shared["Portal__KeyStore"] = "database";
            shared["Cache__Redis"] = portals.redis.Address;
        }

        for (var number = 0; number < count; number++)
        {
            portals.hosts.Add(await PortalHost.StartAsync(glpi, portals.folder.CreateSubdirectory($"portal-{number}"), shared, ct));
        }

        return portals;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var host in hosts)
        {
            await host.DisposeAsync();
        }

        await (redis?.DisposeAsync() ?? ValueTask.CompletedTask);
        await (postgres?.DisposeAsync() ?? ValueTask.CompletedTask);
        folder.Delete(recursive: true);
    }
}
