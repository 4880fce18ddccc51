using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using GlpiBridge.Sandbox;
using GlpiBridge.Torture.Agents;
using GlpiBridge.Torture.Glpi;
using GlpiBridge.Torture.Portal;

namespace GlpiBridge.Torture;

/// <summary>What all scenarios of a run share: one GLPI, the proxy before it, the agents, and the book of what was sent.</summary>
internal sealed class TortureRun : IAsyncDisposable
{
    private const int RequestsPerAddition = 4;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3), LongestScenario = TimeSpan.FromMinutes(20), LongestLull = TimeSpan.FromSeconds(20);
    private readonly DirectoryInfo folder;
    private readonly Accounts accounts;
    private readonly IHttpClientFactory clients;
    private readonly ConcurrentQueue<Sending> sendings = new();
    private readonly ConcurrentQueue<string> problems = new();
    private int number, receipts;

    private TortureRun(TortureOptions options, DirectoryInfo folder, Accounts accounts, SandboxServer sandbox, IHttpClientFactory clients)
    {
        (Options, this.folder, this.accounts, Sandbox, this.clients) = (options, folder, accounts, sandbox, clients);
        Chance = new Random(options.Seed);
        Proxy = new GlpiProxy(sandbox.BaseUrl, PortalSettings.FreePort(), options.Seed, Tally);
    }

    public TortureOptions Options { get; }

    public SandboxServer Sandbox { get; }

    public GlpiProxy Proxy { get; }

    public Random Chance { get; }

    public Tally Tally { get; } = new();

    /// <summary>What agents were told in the place of a receipt.</summary>
    public Tally Refusals { get; } = new();

    public ReachedPoints Reached { get; } = new();

    public IReadOnlyCollection<Sending> Sendings => sendings;

    /// <summary>How many receipts there are by now.</summary>
    public int Receipts => receipts;

    /// <summary>What went wrong beside what the comparison finds.</summary>
    public IReadOnlyCollection<string> Problems => problems;

    public HttpClient Client => clients.CreateClient();

    public static async Task<TortureRun> StartAsync(TortureOptions options, IHttpClientFactory clients, CancellationToken ct)
    {
        var folder = Directory.CreateTempSubdirectory("glpibridge-torture-");
        var accounts = await Accounts.WriteAsync(folder, options.Clients, ct);
        var sandbox = await SandboxServer.StartAsync(new SandboxOptions { DatasetFolder = accounts.Folder }, ct);
        var run = new TortureRun(options, folder, accounts, sandbox, clients);
        await run.Proxy.OpenAsync();
        return run;
    }

    public string Folder => folder.FullName;

    public DirectoryInfo NewFolder(string name) => folder.CreateSubdirectory(name);

    public PortalSettings Settings(string scenario) => new(NewFolder("data-" + scenario), Proxy.BaseUrl, Sandbox);

    public async Task<PortalKeeper> StartPortalAsync(PortalSettings settings, KillPlan? plan = null)
    {
        var keeper = new PortalKeeper(settings, Client, folder, Reached, Tally, plan);
        await keeper.ReadyAsync();
        return keeper;
    }

    /// <summary>Waits until agents have got on since now, or some seconds, and then until a random moment.</summary>
    public async Task WaitForTrafficAsync(Random chance, CancellationToken ct)
    {
        const int enough = 3;
        var (start, before) = (Stopwatch.GetTimestamp(), Receipts);
        while (Receipts < before + enough && Stopwatch.GetElapsedTime(start) < LongestLull)
        {
            await Task.Delay(100, ct);
        }

        await Task.Delay(chance.Next(1000), ct);
    }

    public void Fail(string problem) => problems.Enqueue(problem);

    /// <summary>Agents send this many requests, add something to some of them, and more for as long as it is asked for; then everything works again, and all receipts are waited for.</summary>
    public async Task WorkAsync(Work work, CancellationToken ct)
    {
        var (scenario, portals) = (work.Scenario, work.Portals);
        var mine = new ConcurrentQueue<Sending>();
        var left = work.Requests;
        using var over = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var disturbance = DisturbAsync(work.DisturbAsync, over.Token);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(LongestScenario);
        await Task.WhenAll(accounts.Agents.Take(work.Agents).Select(async (account, index) =>
        {
            var chance = new Random(Options.Seed + index + (1000 * scenario.Sum(letter => letter)));
            var turn = index;
            var agent = new AgentAtWork(new Browser(Client, account, () => portals[Interlocked.Increment(ref turn) % portals.Count].Address), chance, Tally, Refusals);
            while ((Interlocked.Decrement(ref left) >= 0 || work.WantsMore()) && !patience.IsCancellationRequested && portals.All(portal => portal.Problem is null))
            {
                var sending = new Sending(PlannedRequest.Next(chance, scenario, Interlocked.Increment(ref number)), agent);
                await SendAsync(sending);
                if (chance.Next(RequestsPerAddition) == 0 && sending.HasReceipt)
                {
                    await SendAsync(new Sending(PlannedRequest.NextAddition(chance, sending.Planned), agent, sending));
                }
            }

            async Task SendAsync(Sending sending)
            {
                mine.Enqueue(sending);
                sendings.Enqueue(sending);
                await agent.SendAsync(sending, patience.Token);
                Interlocked.Increment(ref receipts);
            }
        }));
        await over.CancelAsync();
        await disturbance;
        Proxy.Plan = FaultPlan.None;
        Proxy.Slowness = TimeSpan.Zero;
        foreach (var problem in portals.Select(portal => portal.Problem).OfType<string>())
        {
            Fail($"{scenario}: {problem}");
        }

        await SettleAsync(scenario, mine, portals, ct);
    }

    public async ValueTask DisposeAsync()
    {
        await Proxy.DisposeAsync();
        await Sandbox.DisposeAsync();
        if (!Options.KeepsFolder)
        {
            folder.Delete(recursive: true);
        }
    }

    // The portal says itself when nothing waits any more: every receipt names its ticket.
    private async Task SettleAsync(string scenario, IReadOnlyCollection<Sending> mine, IReadOnlyList<PortalKeeper> portals, CancellationToken ct)
    {
        if (portals.Any(portal => portal.Problem is not null))
        {
            return;
        }

        var start = Stopwatch.GetTimestamp();
        var waiting = mine.Where(sending => sending is { HasReceipt: true, Ticket: null }).ToList();
        while (waiting.Count > 0 && Stopwatch.GetElapsedTime(start) < Patience)
        {
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
            patience.CancelAfter(Patience);
            await Task.WhenAll(waiting.GroupBy(sending => sending.Agent).Select(async group =>
            {
                foreach (var sending in group)
                {
                    await sending.Agent.LookAtReceiptAsync(sending, patience.Token);
                }
            }));
            waiting = [.. waiting.Where(sending => sending.Ticket is null)];
            await (waiting.Count > 0 ? Task.Delay(500, ct) : Task.CompletedTask);
        }

        foreach (var sending in waiting)
        {
            Fail(string.Create(CultureInfo.InvariantCulture, $"{scenario}: « {sending.Planned.Title} » still waits ({sending.LastTrouble})"));
        }
    }

    private static async Task DisturbAsync(Func<CancellationToken, Task> disturb, CancellationToken ct)
    {
        try
        {
            await disturb(ct);
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            // The agents are done.
        }
    }
}
