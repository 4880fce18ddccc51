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
    private PortalProcess? killed;

    public PortalKeeper(PortalSettings settings, HttpClient client, DirectoryInfo folder, ReachedPoints reached, Tally tally, KillPlan? plan = null)
    {
        (this.settings, this.client, this.folder, this.reached, this.tally, Plan) = (settings, client, folder, reached, tally, plan);
        journal = Path.Combine(folder.FullName, $"kills-{settings.Port}.txt");
        loop = RunAsync(stop.Token);
    }

    public Uri Address => settings.Address;

    /// <summary>Where it is to die, from its next life on.</summary>
    public KillPlan? Plan { get; set; }

    /// <summary>What went wrong with the portal itself; null as long as nothing did.</summary>
    public string? Problem { get; private set; }

    public Task ReadyAsync() => firstReady.Task;

    public async Task KillAsync(string why)
    {
        if (current is { IsGone: false } portal)
        {
            tally.Add(why);
            killed = portal;
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
        var lastEnd = "nothing, at its first start";
        while (!ct.IsCancellationRequested)
        {
            var points = Plan?.Next() ?? new Dictionary<string, int>();
            using var portal = current = PortalProcess.Start(settings, points, journal, folder);
            var (isReady, wasInVain) = (false, false);
            try
            {
                isReady = await portal.IsReadyWithinAsync(client, settings.Address, LongestStart, ct);
                wasInVain = isReady && await IsInVainAsync(portal, points.Count > 0, ct);
            }
            catch (OperationCanceledException) when (ct.IsCancellationRequested)
            {
                // The scenario is over.
            }

            await portal.KillAsync();
            var end = Told(wasInVain);
            // One that is killed while it starts has not failed.
            if (!isReady && end is null && killed != portal && !ct.IsCancellationRequested)
            {
                Problem = $"the portal did not come up again within {LongestStart.TotalSeconds:0} s after {lastEnd}";
                firstReady.TrySetException(new InvalidOperationException(Problem));
                return;
            }

            lastEnd = end is null ? "being killed at a random moment" : $"being killed {end}";
        }

        firstReady.TrySetCanceled(ct);
    }

    /// <returns>Whether the points were waited for in vain.</returns>
    private async Task<bool> IsInVainAsync(PortalProcess portal, bool isArmed, CancellationToken ct)
    {
        firstReady.TrySetResult();
        using var life = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var end = portal.WaitForExitAsync(life.Token);
        var isInVain = isArmed && await Task.WhenAny(end, Plan!.WaitInVainAsync(life.Token)) != end;
        ct.ThrowIfCancellationRequested();
        if (isInVain)
        {
            await KillAsync("kill: at a random moment");
        }

        await end;
        await life.CancelAsync();
        return isInVain;
    }

    /// <returns>The point at which the life that is over has ended; null for none.</returns>
    private string? Told(bool wasInVain)
    {
        var point = File.Exists(journal) ? File.ReadAllText(journal) : null;
        File.Delete(journal);
        if (point is not null)
        {
            reached.Add(point);
            tally.Add("kill: at a named point");
        }

        if (point is not null || wasInVain)
        {
            Plan?.Over(point);
        }

        return point;
    }
}
