using System.ComponentModel;
using GlpiBridge.Desk.Accounts;
using GlpiBridge.Desk.Caching;
using GlpiBridge.Glpi;
using GlpiBridge.Glpi.Sessions;
using GlpiBridge.Glpi.Tickets;
using Microsoft.Extensions.Caching.Hybrid;

namespace GlpiBridge.Desk.Tickets;

/// <summary>The requests of an agent, page by page, and how many wait for them.</summary>
public sealed class TicketList(TicketFinder finder, AgentCalls calls, HybridCache cache, TimeProvider clock)
{
    public const int PageSize = 20;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan CountKept = TimeSpan.FromSeconds(30);

    /// <param name="agent">The reader.</param>
    /// <param name="filter">Which of them.</param>
    /// <param name="number">Number of the page, from 1.</param>
    /// <param name="ct">Cancels the reading.</param>
    /// <exception cref="GlpiException">GLPI does not answer.</exception>
    public Task<TicketPage> ReadAsync(Agent agent, TicketFilter filter, int number, CancellationToken ct) =>
        FindAsync(agent, filter, (number - 1) * PageSize, PageSize, ct);

    /// <summary>The requests that wait for the agent's approval.</summary>
    /// <param name="agent">The reader.</param>
    /// <param name="number">Number of the page, from 1.</param>
    /// <param name="ct">Cancels the reading.</param>
    /// <exception cref="GlpiException">GLPI does not answer.</exception>
    public Task<TicketPage> ReadToApproveAsync(Agent agent, int number, CancellationToken ct) => ReadAsync(agent, ToApprove(agent), number, ct);

    /// <returns>How many of the agent's requests wait for an answer of theirs or for their word on a solution; null when GLPI does not tell in a moment.</returns>
    public Task<int?> CountWaitingAsync(Agent agent, CancellationToken ct) => CountAsync(agent, "tickets-waiting", WaitingFor, ct);

    /// <returns>How many requests wait for the agent's approval; null when GLPI does not tell in a moment, and for somebody whose profile may not give any.</returns>
    public Task<int?> CountToApproveAsync(Agent agent, CancellationToken ct) =>
        agent.ValidationRights.MayAnswer() ? CountAsync(agent, "tickets-to-approve", ToApprove, ct) : Task.FromResult<int?>(null);

    /// <summary>The agent has done something that changes the counts.</summary>
    public async ValueTask ForgetAsync(Agent agent, CancellationToken ct)
    {
        await cache.RemoveAsync(KeyOf("tickets-waiting", agent), ct);
        await cache.RemoveAsync(KeyOf("tickets-to-approve", agent), ct);
    }

    private async Task<int?> CountAsync(Agent agent, string name, Func<Agent, TicketFilter> filter, CancellationToken ct)
    {
        try
        {
            var counting = cache.KeepHereAsync(KeyOf(name, agent), CountKept, async stop => new Kept((await FindAsync(agent, filter(agent), 0, 1, stop)).TotalCount), ct);
            return (await counting.AsTask().WaitAsync(Patience, clock, ct)).Count;
        }
        catch (Exception silent) when (silent is GlpiException or TimeoutException)
        {
            return null;
        }
    }

    private static TicketFilter WaitingFor(Agent agent) => new() { Statuses = [TicketStatus.Waiting, TicketStatus.Solved], Requester = agent.UserId };

    private static TicketFilter ToApprove(Agent agent) => new()
    {
        Statuses = [TicketStatus.New, TicketStatus.Assigned, TicketStatus.Planned, TicketStatus.Waiting, TicketStatus.Solved],
        Validator = agent.UserId,
    };

    // GLPI shows the service account everybody's.
    private Task<TicketPage> FindAsync(Agent agent, TicketFilter filter, int start, int count, CancellationToken ct)
    {
        var own = agent.Session is not null || (filter.Requester ?? filter.Validator) is not null ? filter : filter with { Requester = agent.UserId, Observer = agent.UserId };
        return calls.RunAsync(agent, (session, stop) => finder.ListAsync(session, own, start, count, stop), ct);
    }

    private static string KeyOf(string name, Agent agent) => FormattableString.Invariant($"{name}:{agent.UserId.Value}");

    [ImmutableObject(true)]
    private sealed record Kept(int Count);
}
