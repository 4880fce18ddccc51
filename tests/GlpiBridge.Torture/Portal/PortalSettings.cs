using System.Globalization;
using System.Net;
using System.Net.Sockets;
using GlpiBridge.Sandbox;

namespace GlpiBridge.Torture.Portal;

/// <summary>How one portal is started.</summary>
internal sealed record PortalSettings(DirectoryInfo Data, Uri Glpi, SandboxServer Sandbox)
{
    /// <summary>The longest that a lost call may go on in GLPI: longer than what the proxy makes late.</summary>
    public static readonly TimeSpan GlpiMaxRunTime = TimeSpan.FromSeconds(8);

    public int Port { get; } = FreePort();

    public Uri Address => new($"http://127.0.0.1:{Port}");

    /// <summary>What comes on top, such as the clock's library.</summary>
    public IReadOnlyDictionary<string, string> More { get; init; } = new Dictionary<string, string>();

    /// <summary>The program that runs it, with its arguments; empty for none.</summary>
    public IReadOnlyList<string> Under { get; init; } = [];

    public IEnumerable<KeyValuePair<string, string>> Environment => new Dictionary<string, string>
    {
        ["ASPNETCORE_ENVIRONMENT"] = "Production",
        ["DOTNET_gcServer"] = "0",
        // Its lives are short here: code that would pay off later only costs.
        ["DOTNET_TieredPGO"] = "0",
        ["DOTNET_JITMinOpts"] = "1",
        ["Portal__Urls"] = $"http://127.0.0.1:{Port}",
        ["Portal__DataFolder"] = Data.FullName,
        ["Portal__TrustedProxies__0"] = "127.0.0.1",
        ["Glpi__BaseUrl"] = Glpi.ToString(),
        ["Glpi__AppToken"] = Sandbox.AppToken,
        ["Glpi__ServiceUserToken"] = Sandbox.ServiceUserToken,
        ["Glpi__ReadTimeout"] = "00:00:05",
        ["Glpi__WriteTimeout"] = "00:00:05",
        ["Glpi__UploadTimeout"] = "00:00:10",
        ["Glpi__BreakerDuration"] = "00:00:01",
        ["Glpi__BreakerSamplingDuration"] = "00:00:02",
        ["Submissions__GlpiMaxRunTime"] = GlpiMaxRunTime.ToString(),
        // Shorter than an administrator would have it: a run has no ten minutes to wait.
        ["Delivery__Budget"] = "00:00:04",
        ["Delivery__FirstWait"] = "00:00:01",
        ["Delivery__LongestWait"] = "00:00:04",
        ["Delivery__Poll"] = "00:00:01",
        ["Delivery__SignOfLife"] = "00:00:02",
        // Sign-ins fail here because GLPI does, many times from one address.
        ["Limits__PairFailures"] = "1000",
        ["Limits__AccountFailures"] = "10000",
        ["Limits__AddressFailures"] = "10000",
        ["Serilog__MinimumLevel__Default"] = "Information",
    }.Concat(More);

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public override string ToString() => Port.ToString(CultureInfo.InvariantCulture);
}
