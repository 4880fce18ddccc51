using System.Collections.Immutable;
using System.ComponentModel;
using System.Globalization;
using System.Text.Json;
using GlpiBridge.Desk.Accounts;
using GlpiBridge.Desk.Caching;
using GlpiBridge.Desk.Tickets.Remembered;
using GlpiBridge.Glpi;
using GlpiBridge.Glpi.Sessions;
using GlpiBridge.Glpi.Tickets;
using Microsoft.Extensions.Caching.Hybrid;

namespace GlpiBridge.Desk.Tickets;

/// <summary>The requests of an agent, page by page, and how many wait for them.</summary>
public sealed class TicketList(TicketFinder finder, AgentCalls calls, TicketRecall recall, TicketMemory memory, HybridCache cache, TimeProvider clock)
{
    public const int PageSize = 20;
    private const int MostOpen = 50;
    private const string CountKey = "waiting";
    private static readonly TicketStatus[] ForRequester = [TicketStatus.Waiting, TicketStatus.Solved];
    private static readonly TicketStatus[] Open = [TicketStatus.New, TicketStatus.Assigned, TicketStatus.Planned, TicketStatus.Waiting, TicketStatus.Solved];
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan CountKept = TimeSpan.FromSeconds(30);

    /// <summary>How many an export holds at most.</summary>
    public const int MostExported = 5000;

    /// <param name="agent">The reader.</param>
    /// <param name="filter">Which of them.</param>
    /// <param name="isWide">Whether others' too, as far as GLPI shows them to the agent.</param>
    /// <param name="number">Number of the page, from 1.</param>
    /// <param name="ct">Cancels the reading.</param>
    /// <exception cref="GlpiException">GLPI does not answer, and the agent has not seen this page of late.</exception>
    public async Task<Remembered<TicketPage>> ReadAsync(Agent agent, TicketFilter filter, bool isWide, int number, CancellationToken ct)
    {
        var within = Within(agent, filter, isWide);
        var key = string.Create(CultureInfo.InvariantCulture, $"list/{number}/{isWide}/{JsonSerializer.Serialize(within)}");
        return (await recall.AskAsync(agent, key, async stop => (TicketPage?)await FindAsync(agent, within, (number - 1) * PageSize, PageSize, stop), ct))!;
    }

    /// <summary>The requests that wait for the agent's approval.</summary>
    /// <param name="agent">The reader.</param>
    /// <param name="number">Number of the page, from 1.</param>
    /// <param name="ct">Cancels the reading.</param>
    /// <exception cref="GlpiException">GLPI does not answer.</exception>
    public Task<TicketPage> ReadToApproveAsync(Agent agent, int number, CancellationToken ct) => FindAsync(agent, ToApprove(agent), (number - 1) * PageSize, PageSize, ct);

    /// <returns>How many requests wait for the agent's approval; null when GLPI does not tell in a moment, and for somebody whose profile may not give any.</returns>
    public async Task<int?> CountToApproveAsync(Agent agent, CancellationToken ct)
    {
        if (!agent.ValidationRights.MayAnswer())
        {
            return null;
        }

        try
        {
            var counting = cache.KeepHereAsync(ToApproveKeyOf(agent.UserId), CountKept, async stop => new WaitingCount((await FindAsync(agent, ToApprove(agent), 0, 1, stop)).TotalCount), ct);
            return (await counting.AsTask().WaitAsync(Patience, clock, ct)).Count;
        }
        catch (Exception silent) when (silent is GlpiException or TimeoutException)
        {
            return null;
        }
    }

    /// <summary>The agent has done something that changes the counts.</summary>
    public async ValueTask ForgetAsync(Agent agent, CancellationToken ct)
    {
        await cache.RemoveAsync(KeyOf(agent.UserId), ct);
        await cache.RemoveAsync(ToApproveKeyOf(agent.UserId), ct);
    }

    /// <summary>Reads them all, the newest first, up to <see cref="MostExported"/>: from GLPI as it is now, or not at all.</summary>
    /// <param name="agent">The reader.</param>
    /// <param name="filter">Which of them.</param>
    /// <param name="isWide">Whether others' too, as far as GLPI shows them to the agent.</param>
    /// <param name="ct">Cancels the reading.</param>
    /// <exception cref="GlpiException">GLPI does not answer.</exception>
    public Task<TicketPage> ReadAllAsync(Agent agent, TicketFilter filter, bool isWide, CancellationToken ct) =>
        calls.RunAsync(agent, (session, stop) => finder.ListAllAsync(session, Within(agent, filter, isWide), MostExported, stop), ct);

    /// <returns>
    /// How many of the agent's requests wait for an answer of theirs or for their word on a solution, as last known when GLPI does not tell in a moment; null when that is not known either.
    /// </returns>
    public async Task<Remembered<WaitingCount>?> CountWaitingAsync(Agent agent, CancellationToken ct)
    {
        try
        {
            var open = await ReadOpenAsync(agent, ct).AsTask().WaitAsync(Patience, clock, ct);
            return new Remembered<WaitingCount>(new WaitingCount(open.Waiting), null);
        }
        catch (Exception silent) when (silent is GlpiException or TimeoutException)
        {
            return await memory.FindAsync<WaitingCount>(agent, CountKey, ct);
        }
    }

    /// <summary>The agent's own requests that are not closed, as they were within the last half minute.</summary>
    /// <exception cref="GlpiException">GLPI does not answer.</exception>
    internal ValueTask<OpenTickets> ReadOpenAsync(Agent agent, CancellationToken ct) => cache.KeepHereAsync(KeyOf(agent.UserId), CountKept, stop => FindOpenAsync(agent, stop), ct);

    private static TicketFilter OpenOf(Agent agent) => new() { Statuses = Open, Requester = agent.UserId };

    private static TicketFilter WaitingFor(Agent agent) => new() { Statuses = ForRequester, Requester = agent.UserId };

    private static TicketFilter ToApprove(Agent agent) => new()
    {
        Statuses = Open,
        Validator = agent.UserId,
    };

    private static TicketFilter Within(Agent agent, TicketFilter filter, bool isWide)
    {
        var reach = agent.Reach();
        if (isWide && reach is not TicketReach.Own)
        {
            return filter;
        }

        // GLPI shows the service account everybody's.
        return agent.Session is null ? filter with { Requester = agent.UserId, Observer = agent.UserId }
            : !agent.IsHelpdesk ? filter with { Requester = agent.UserId, Writer = agent.UserId, Observer = agent.UserId }
            // In the simplified interface GLPI refuses to be asked for observers.
            : reach is not TicketReach.Own ? filter with { Requester = agent.UserId, Writer = agent.UserId }
            // By itself it gives those that the agent asked for, wrote or watches.
            : filter;
    }

    private Task<TicketPage> FindAsync(Agent agent, TicketFilter filter, int start, int count, CancellationToken ct) =>
        calls.RunAsync(agent, (session, stop) => finder.ListAsync(session, filter, start, count, stop), ct);

    private static string ToApproveKeyOf(UserId user) => FormattableString.Invariant($"tickets-to-approve:{user.Value}");

    private static string KeyOf(UserId user) => FormattableString.Invariant($"tickets-open:{user.Value}");

    // GLPI is asked once for both: who has more open requests than fit is rare.
    private async Task<OpenTickets> FindOpenAsync(Agent agent, CancellationToken ct)
    {
        var page = await FindAsync(agent, OpenOf(agent), 0, MostOpen, ct);
        var waiting = page.TotalCount <= page.Tickets.Count
            ? page.Tickets.Count(ticket => ForRequester.Contains(ticket.Status))
            : (await FindAsync(agent, WaitingFor(agent), 0, 1, ct)).TotalCount;
        memory.Keep(agent, CountKey, new WaitingCount(waiting));
        return new OpenTickets(clock.GetUtcNow(), waiting, [.. page.Tickets.Select(ticket => new OpenTicket(ticket.Id, ticket.ChangedAt))]);
    }
}

/// <summary>How many requests wait for somebody.</summary>
[ImmutableObject(true)]
public sealed record WaitingCount(int Count);

/// <param name="At">When GLPI said so.</param>
/// <param name="Waiting">How many of them wait for their requester.</param>
/// <param name="Newest">Those that were last changed.</param>
[ImmutableObject(true)]
public sealed record OpenTickets(DateTimeOffset At, int Waiting, ImmutableArray<OpenTicket> Newest);

/// <param name="Id">The ticket.</param>
/// <param name="ChangedAt">When it was last changed, in GLPI's time.</param>
public sealed record OpenTicket(TicketId Id, DateTime? ChangedAt);
