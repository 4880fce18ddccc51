using System.Text.Json.Nodes;
using GlpiBridge.Sandbox.Dataset;
using GlpiBridge.Sandbox.Faults;
using GlpiBridge.Sandbox.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace GlpiBridge.Sandbox;

/// A running emulator of GLPI's REST API.
public sealed class SandboxServer : IAsyncDisposable
{
    private const long MaxBodySize = 64L * 1024 * 1024;
    private readonly WebApplication app;
    private readonly SandboxState state;

    private SandboxServer(WebApplication app, SandboxState state)
    {
        (this.app, this.state) = (app, state);
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        Root = new Uri(address.Replace("[::]", "127.0.0.1", StringComparison.Ordinal).Replace("0.0.0.0", "127.0.0.1", StringComparison.Ordinal));
        BaseUrl = new Uri(Root, "apirest.php");
    }

    public Uri Root { get; }
    public Uri BaseUrl { get; }
    public string AppToken => state.AppToken;
    public SandboxFaults Faults => state.Faults;

    public string ServiceUserToken => state.ServiceUserToken;

    public IReadOnlyList<SandboxAccount> Accounts => [.. state.Dataset.List("users").Select(Account)];

    public static async Task<SandboxServer> StartAsync(SandboxOptions options, CancellationToken ct)
    {
        var state = new SandboxState(options);
        // The slim builder reads no configuration file: the emulator lives inside other programs.
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ApplicationName = typeof(SandboxServer).Assembly.GetName().Name });
        builder.Configuration.Sources.Clear();
        builder.Configuration.AddInMemoryCollection();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(options.Urls);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Limits.MaxRequestBodySize = MaxBodySize;
            kestrel.AddServerHeader = false;
            // GLPI writes file names raw into Content-Disposition.
            kestrel.ResponseHeaderEncodingSelector = _ => System.Text.Encoding.Latin1;
        });
        var app = builder.Build();
        app.Run(new Gateway(state, options).HandleAsync);
        await app.StartAsync(ct);
        return new SandboxServer(app, state);
    }

    /// The ids of the dataset's items by name, as JSON.
    public Task<string> WriteIndexAsync(CancellationToken ct) => state.RunAsync(w => DatasetIndex.Write(w, state.Dataset), ct);

    public Task ResetAsync(CancellationToken ct) => state.ResetAsync(ct);

    public Task StopAsync(CancellationToken ct) => app.StopAsync(ct);

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        state.Dispose();
    }

    private static SandboxAccount Account(JsonObject user)
    {
        var profile = DatasetFile.Of(user, "profiles").First();
        return new SandboxAccount(DatasetFile.Text(user, "login"), DatasetFile.Text(user, "password"), DatasetFile.Text(user, "firstname"),
            DatasetFile.Text(user, "realname"), DatasetFile.Text(profile, "profile"), DatasetFile.Text(profile, "entity"), DatasetFile.Flag(user, "is_active") == 1);
    }
}
