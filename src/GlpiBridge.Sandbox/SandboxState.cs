using GlpiBridge.Sandbox.Dataset;
using GlpiBridge.Sandbox.Faults;

namespace GlpiBridge.Sandbox;

/// The GLPI of the moment; a reset puts a fresh one in its place. One call at a time touches it.
internal sealed class SandboxState : IDisposable
{
    private readonly SandboxOptions options;
    private readonly SemaphoreSlim turn = new(1);

    public SandboxState(SandboxOptions options)
    {
        this.options = options;
        Dataset = DatasetFile.Read(options.DatasetFolder);
        Journal = new SeedJournal(options);
        Faulting = new FaultEndpoints(this);
        World = Build();
    }

    public SandboxFaults Faults { get; } = new();
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
        World = Build();
        return true;
    }, ct);

    public void Dispose() => turn.Dispose();

    private World Build()
    {
        var world = new World(options.Clock, Faults);
        Installation.Run(world);
        if (options.IsEmpty) Journal.Replay(world);
        else new DatasetLoader(world, Dataset).Load();
        return world;
    }
}
