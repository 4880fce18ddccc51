using GlpiBridge.Sandbox;
using GlpiBridge.Sandbox.Faults;

namespace GlpiBridge.EndToEnd.Tests;

/// <summary>The GLPI behind the portal: the one that the environment names, else a sandbox. A live one must hold the sample dataset's entity and categories.</summary>
public sealed class GlpiUnderTest : IAsyncDisposable
{
    private readonly SandboxServer? sandbox;

    private GlpiUnderTest(SandboxServer? sandbox) => this.sandbox = sandbox;

    public bool IsSandbox => sandbox is not null;

    /// <summary>What a sandbox can be made to do wrong.</summary>
    public SandboxFaults Faults => sandbox!.Faults;

    public required Uri BaseUrl { get; init; }

    public required string AppToken { get; init; }

    public required string ServiceUserToken { get; init; }

    public required Person Agent { get; init; }

    public required Person Technician { get; init; }

    public static async Task<GlpiUnderTest> StartAsync()
    {
        var technician = new Person(
            Variable("TECHNICIAN") ?? "t.martin@soluris.fr", Variable("TECHNICIAN_PASSWORD") ?? "Technicien*17");
        if (Variable("URL") is { } url)
        {
            return new GlpiUnderTest(null)
            {
                BaseUrl = new Uri(url),
                AppToken = Variable("APPTOKEN") ?? "",
                ServiceUserToken = Variable("SERVICETOKEN") ?? "glpibridgeLabApiToken000000000000000001",
                Agent = new Person(Variable("USER") ?? "j.doe@agudelle.com", Variable("PASSWORD") ?? "Agudelle!2023"),
                Technician = technician,
            };
        }

        var server = await SandboxServer.StartAsync(
            new SandboxOptions { DatasetFolder = Path.Combine(RepositoryFolder.Root, "samples", "dataset") }, CancellationToken.None);
        return Of(server);
    }

    /// <summary>A sandbox that holds the sample dataset's people; it ends with this.</summary>
    public static GlpiUnderTest Of(SandboxServer server) => new(server)
    {
        BaseUrl = server.BaseUrl,
        AppToken = server.AppToken,
        ServiceUserToken = server.ServiceUserToken,
        Agent = new Person("j.doe@agudelle.com", "Agudelle!2023"),
        Technician = new Person("t.martin@soluris.fr", "Technicien*17"),
    };

    public ValueTask DisposeAsync() => sandbox?.DisposeAsync() ?? ValueTask.CompletedTask;

    private static string? Variable(string name) => Environment.GetEnvironmentVariable("GLPIBRIDGE_LIVE_" + name) is { Length: > 0 } value ? value : null;
}

public sealed record Person(string Login, string Password);
