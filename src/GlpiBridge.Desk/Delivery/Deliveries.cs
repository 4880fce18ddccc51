using System.Collections.Concurrent;
using GlpiBridge.Desk.Accounts;
using GlpiBridge.Glpi;
using GlpiBridge.Submissions;
using GlpiBridge.Submissions.Sending;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace GlpiBridge.Desk.Delivery;

/// <summary>
/// Brings what was sent to GLPI: at once for a sender who waits, and in the background for all others. Several portals may do so side by side; who holds a submission stands in the
/// database, and whoever has stopped giving signs of life is taken over from.
/// </summary>
public sealed partial class Deliveries : BackgroundService
{
    private const int MissedUntilDeath = 4;

    private readonly Outbox outbox;
    private readonly DeliveryRun run;
    private readonly CallWatch holders;
    private readonly IOptions<DeliveryOptions> options;
    private readonly TimeProvider clock;
    private readonly ILogger<Deliveries> logger;
    private readonly ConcurrentDictionary<Guid, Task> underWay = new();
    private readonly ConcurrentDictionary<Guid, Guid> brokenOff = new();
    private readonly SemaphoreSlim wake = new(0);
    private volatile bool glpiIsSilent;

    internal Deliveries(Outbox outbox, DeliveryRun run, IOptions<DeliveryOptions> options, TimeProvider clock, ILogger<Deliveries> logger)
    {
        this.outbox = outbox;
        this.run = run;
        this.options = options;
        this.clock = clock;
        this.logger = logger;
        holders = new CallWatch(clock);
    }

    /// <summary>Tries a submission now, and waits for GLPI as long as the budget says. The delivery goes on after that, and whoever waits may leave.</summary>
    /// <param name="id">The submission.</param>
    /// <param name="agent">Its sender.</param>
    /// <param name="ready">What was made ready just now; null to make it ready as GLPI stands.</param>
    /// <param name="ct">Stops the waiting alone.</param>
    public async Task TryNowAsync(Guid id, Agent? agent, Parcel? ready, CancellationToken ct)
    {
        try
        {
            await Start(id, () => outbox.ClaimAsync(id, CancellationToken.None), agent, ready).WaitAsync(options.Value.Budget, clock, ct);
        }
        catch (TimeoutException)
        {
            // The receipt says that it is under way.
        }
    }

    /// <summary>Something has become due.</summary>
    public void Wake() => wake.Release();

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await Task.WhenAll(underWay.Values).WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public override void Dispose()
    {
        wake.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await LookAsync(stoppingToken);
            }
            catch (Exception failed) when (failed is InvalidOperationException || StoreFaults.IsOne(failed))
            {
                NotLooked(failed);
            }

            await WaitAsync(stoppingToken);
        }
    }

    private async Task WaitAsync(CancellationToken stop)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stop);
        await Task.WhenAny(Task.Delay(options.Value.Poll, clock, either.Token), wake.WaitAsync(either.Token));
        await either.CancelAsync();
    }

    private async Task LookAsync(CancellationToken ct)
    {
        var held = await outbox.ListHeldAsync(ct);
        holders.KeepOnly(held.Select(holding => holding.Id).ToHashSet());
        foreach (var left in held.Where(holding => !underWay.ContainsKey(holding.Id) && IsLeft(holding)))
        {
            _ = Start(left.Id, () => outbox.TakeOverAsync(left, CancellationToken.None), null, null);
        }

        // One goes ahead to see whether GLPI answers again.
        var free = (glpiIsSilent ? 1 : options.Value.AtOnce) - underWay.Count;
        if (free > 0)
        {
            foreach (var claim in await outbox.ClaimDueAsync(free, ct))
            {
                _ = StartClaimedAsync(claim);
            }
        }
    }

    // Of its own that broke off this portal need not wait until it is silent.
    private bool IsLeft(Holding holding) =>
        holders.See(holding.Id, holding) >= MissedUntilDeath * options.Value.SignOfLife || (brokenOff.TryGetValue(holding.Id, out var holder) && holding.Holder == holder);

    private Task Start(Guid id, Func<Task<Claim?>> claim, Agent? agent, Parcel? ready)
    {
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var first = underWay.GetOrAdd(id, done.Task);
        if (first == done.Task)
        {
            _ = Task.Run(() => RunAsync(id, claim, agent, ready, done));
        }

        return first;
    }

    // Somebody who tried it at the same moment came too late, and is about to find out.
    private async Task StartClaimedAsync(Claim claim)
    {
        var (id, taken) = (claim.Submission.Id, Task.FromResult<Claim?>(claim));
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        while (!underWay.TryAdd(id, done.Task))
        {
            await (underWay.GetValueOrDefault(id) ?? Task.CompletedTask);
        }

        await RunAsync(id, () => taken, null, null, done);
    }

    private async Task RunAsync(Guid id, Func<Task<Claim?>> claiming, Agent? agent, Parcel? ready, TaskCompletionSource done)
    {
        try
        {
            if (await claiming() is { } claim)
            {
                brokenOff.TryRemove(id, out _);
                await HeardAsync(await BringAsync(claim, agent, ready));
            }
        }
        catch (Exception failed)
        {
            // Nothing is lost by it: what was written down so far says where to go on, at the next look and not at once.
            Failed(id, failed);
            return;
        }
        finally
        {
            underWay.TryRemove(id, out _);
            done.SetResult();
        }

        Wake();
    }

    private async Task<GlpiFault?> BringAsync(Claim claim, Agent? agent, Parcel? ready)
    {
        using var over = new CancellationTokenSource();
        var beating = BeatAsync(claim, over.Token);
        try
        {
            return await run.RunAsync(claim, agent, ready);
        }
        catch (Exception)
        {
            brokenOff[claim.Submission.Id] = claim.Holder;
            throw;
        }
        finally
        {
            await over.CancelAsync();
            await beating;
        }
    }

    private async Task HeardAsync(GlpiFault? fault)
    {
        var isSilent = fault is GlpiFault.Unavailable or GlpiFault.Maintenance or GlpiFault.RateLimited or GlpiFault.ApiDisabled or GlpiFault.NotAuthenticated;
        if (glpiIsSilent && fault is null)
        {
            await outbox.HurryAsync(CancellationToken.None);
        }

        glpiIsSilent = isSilent;
    }

    private async Task BeatAsync(Claim claim, CancellationToken over)
    {
        try
        {
            using var timer = new PeriodicTimer(options.Value.SignOfLife, clock);
            while (await timer.WaitForNextTickAsync(over))
            {
                await outbox.BeatAsync(claim, over);
            }
        }
        catch (Exception stopped) when (stopped is OperationCanceledException || StoreFaults.IsOne(stopped))
        {
            // Over; or the database is not to be had, and the claim with it: the next step will notice.
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "What is to go to GLPI could not be looked up")]
    private partial void NotLooked(Exception failed);

    [LoggerMessage(Level = LogLevel.Error, Message = "The delivery of submission {Id} broke off")]
    private partial void Failed(Guid id, Exception failed);
}
