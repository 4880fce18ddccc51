namespace GlpiBridge.Torture.Portal;

/// <summary>Keeps a portal running as a service manager does: whenever it is gone, for whatever reason, it is started again on the same data.</summary>
internal sealed class PortalKeeper : IAsyncDisposable
{
    private static readonly TimeSpan LongestStart = TimeSpan.FromSeconds(60);
    private readonly PortalSettings settings;
    private readonly HttpClient client;
    private readonly DirectoryInfo folder;
    private readonly ReachedPoints reached;
    private readonly Tally tally;
    private readonly CancellationTokenSource stop = new();
    private readonly TaskCompletionSource firstReady = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Task loop;
    private readonly string journal;
    private PortalProcess? current;

    public PortalKeeper(PortalSettings settings, HttpClient client, DirectoryInfo folder, ReachedPoints reached, Tally tally, KillPlan? plan = null)
    {
        (this.settings, this.client, this.folder, this.reached, this.tally, Plan) = (settings, client, folder, reached, tally, plan);
        journal = Path.Combine(folder.FullName, $"kills-{settings.Port}.txt");
        loop = RunAsync(stop.Token);
    }

    public Uri Address => settings.Address;

    /// <summary>Where it is to die, from its next life on.</summary>
    public KillPlan? Plan { get; set; }

    /// <summary>How often it was started.</summary>
    public int Starts { get; private set; }

    /// <summary>What went wrong with the portal itself; null as long as nothing did.</summary>
    public string? Problem { get; private set; }

    public Task ReadyAsync() => firstReady.Task;

    public async Task KillAsync(string why)
    {
        if (current is { IsGone: false } portal)
        {
            tally.Add(why);
            await portal.KillAsync();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await loop;
        stop.Dispose();
    }

    private async Task RunAsync(CancellationToken ct)
    {
        var lastEnd = "its first start";
        while (!ct.IsCancellationRequested)
        {
            var armed = Plan is { } plan && plan.Next() is { } next ? new ArmedPoint(next.Point, next.Occurrence, journal) : null;
            using var portal = current = PortalProcess.Start(settings, armed, folder);
            Starts++;
            try
            {
                var isReady = await portal.IsReadyWithinAsync(client, settings.Address, LongestStart, ct);
                if (isReady)
                {
                    firstReady.TrySetResult();
                    await LiveAsync(portal, armed, ct);
                }
                else if (!WasReached(armed))
                {
                    Problem = $"the portal did not come up again within {LongestStart.TotalSeconds:0} s after {lastEnd}";
                    firstReady.TrySetException(new InvalidOperationException(Problem));
                    await stop.CancelAsync();
                }
            }
            catch (OperationCanceledException) when (ct.IsCancellationRequested)
            {
                // The scenario is over.
            }

            if (!portal.IsGone)
            {
                await portal.KillAsync();
            }

            lastEnd = Told(armed) ?? "a death at a random moment";
        }
    }

    private async Task LiveAsync(PortalProcess portal, ArmedPoint? armed, CancellationToken ct)
    {
        if (armed is null)
        {
            await portal.WaitForExitAsync(ct);
            return;
        }

        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(Plan!.Patience);
        try
        {
            await portal.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            await KillAsync("kill: at a random moment");
        }
    }

    private bool WasReached(ArmedPoint? armed) => armed is not null && File.Exists(journal) && File.ReadAllLines(journal).Contains(armed.Point);

    // The journal holds this life's end and nothing else.
    private string? Told(ArmedPoint? armed)
    {
        if (armed is null)
        {
            return null;
        }

        var wasReached = WasReached(armed);
        File.Delete(journal);
        Plan?.Over(wasReached);
        if (wasReached)
        {
            reached.Add(armed.Point);
            tally.Add("kill: at a named point");
        }

        return wasReached ? $"being killed {armed.Point}" : null;
    }
}
