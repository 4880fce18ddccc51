using GlpiBridge.Sandbox.Dataset;
using GlpiBridge.Sandbox.Faults;
using GlpiBridge.Sandbox.Items;

namespace GlpiBridge.Sandbox;

/// The GLPI of the moment; a reset puts a fresh one in its place. One call at a time touches it.
internal sealed class SandboxState : IDisposable
{
    private readonly SandboxOptions options;
    private readonly SemaphoreSlim turn = new(1);

    public SandboxState(SandboxOptions options)
    {
        this.options = options;
        AppToken = options.AppToken;
        Dataset = DatasetFile.Read(options.DatasetFolder);
        Journal = new SeedJournal(options);
        Faulting = new FaultEndpoints(this);
        World = Build();
    }

    public SandboxFaults Faults { get; } = new();
    public string AppToken { get; set; }
    public string ServiceUserToken => World.Database["User"].Rows.Select(TokenOf).FirstOrDefault(token => token.Length > 0) ?? "";
    public FaultEndpoints Faulting { get; }
    public DatasetFile Dataset { get; }
    public World World { get; private set; }
    public SeedJournal Journal { get; }

    public async Task<T> RunAsync<T>(Func<World, T> work, CancellationToken ct)
    {
        await turn.WaitAsync(ct);
        try
        {
            return work(World);
        }
        finally
        {
            turn.Release();
        }
    }

    public Task ResetAsync(CancellationToken ct) => RunAsync(_ =>
    {
        Faults.Reset();
        AppToken = options.AppToken;
        World = Build();
        return true;
    }, ct);

    /// What GLPI's « regenerate » does; sessions that are open stay so.
    public Task ChangeServiceTokenAsync(string token, CancellationToken ct) => RunAsync(
        world => world.Database["User"].Rows.First(user => TokenOf(user).Length > 0).Secrets["api_token"] = token, ct);

    public void Dispose() => turn.Dispose();

    private static string TokenOf(Row user) => user.Secrets.GetValueOrDefault("api_token", "");

    private World Build()
    {
        var world = new World(options.Clock, Faults);
        Installation.Run(world);
        if (options.IsEmpty) Journal.Replay(world);
        else new DatasetLoader(world, Dataset).Load();
        return world;
    }
}
