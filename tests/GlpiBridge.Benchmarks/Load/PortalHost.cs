using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using GlpiBridge.EndToEnd.Tests;
using GlpiBridge.Tests.Portal;

namespace GlpiBridge.Benchmarks.Load;

/// <summary>A portal in a process of its own, in Production, as behind a reverse proxy that ends TLS: what it takes can be told apart from what the measuring takes.</summary>
internal sealed class PortalHost : IAsyncDisposable
{
    private readonly Process process;
    private readonly string log;

    private PortalHost(Process process, Uri address, string log) => (this.process, Address, this.log) = (process, address, log);

    public Uri Address { get; }

    public long Memory
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64;
        }
    }

    /// <summary>Processor time since its start.</summary>
    public TimeSpan Worked
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    /// <summary>How often it has called GLPI so far.</summary>
    public int CallsOfGlpi => Portal.CallsOfGlpi.In(log);

    public static async Task<PortalHost> StartAsync(GlpiUnderTest glpi, DirectoryInfo data, IReadOnlyDictionary<string, string> more, CancellationToken ct)
    {
        var port = LoopbackPort.Free();
        var address = new Uri($"http://127.0.0.1:{port}");
        var log = Path.Combine(data.FullName, string.Create(CultureInfo.InvariantCulture, $"portal-{port}.log"));
        var start = new ProcessStartInfo("sh", ["-c", $"exec dotnet {Program()} >{log} 2>&1"]) { WorkingDirectory = Path.Combine(RepositoryFolder.Root, "src", "GlpiBridge.Portal") };
        var settings = new Dictionary<string, string>(more)
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Production",
            ["Portal__Urls"] = address.ToString(),
            ["Portal__DataFolder"] = data.FullName,
            ["Portal__TrustedProxies__0"] = "127.0.0.1",
            ["Glpi__BaseUrl"] = glpi.BaseUrl.ToString(),
            ["Glpi__AppToken"] = glpi.AppToken,
            ["Glpi__ServiceUserToken"] = glpi.ServiceUserToken,
        };
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        var host = new PortalHost(Process.Start(start)!, address, log);
        while (!await AcceptsAsync(port, ct))
        {
            if (host.process.HasExited)
            {
                throw new InvalidOperationException(await File.ReadAllTextAsync(log, ct));
            }

            await Task.Delay(100, ct);
        }

        return host;
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private static async Task<bool> AcceptsAsync(int port, CancellationToken ct)
    {
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync("127.0.0.1", port, ct);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    // The portal of the configuration that this program was built with.
    private static string Program()
    {
        var output = new DirectoryInfo(AppContext.BaseDirectory);
        return Path.Combine(RepositoryFolder.Root, "src", "GlpiBridge.Portal", "bin", output.Parent!.Name, output.Name, "GlpiBridge.Portal.dll");
    }
}
