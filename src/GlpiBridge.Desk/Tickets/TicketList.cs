using System.ComponentModel;
using GlpiBridge.Desk.Accounts;
using GlpiBridge.Desk.Caching;
using GlpiBridge.Glpi;
using GlpiBridge.Glpi.Tickets;
using Microsoft.Extensions.Caching.Hybrid;

namespace GlpiBridge.Desk.Tickets;

/// <summary>The requests of an agent, page by page, and how many wait for them.</summary>
public sealed class TicketList(TicketFinder finder, HybridCache cache)
{
    public const int PageSize = 20;
    private static readonly TimeSpan CountKept = TimeSpan.FromSeconds(30);
    private static readonly TicketFilter Waiting = new() { Statuses = [TicketStatus.Waiting, TicketStatus.Solved], IsOwnOnly = true };

    /// <param name="agent">The reader.</param>
    /// <param name="filter">Which of them.</param>
    /// <param name="number">Number of the page, from 1.</param>
    /// <param name="ct">Cancels the reading.</param>
    /// <exception cref="GlpiException">GLPI does not answer.</exception>
    public Task<TicketPage> ReadAsync(Agent agent, TicketFilter filter, int number, CancellationToken ct) =>
        finder.ListAsync(agent.Session, filter, (number - 1) * PageSize, PageSize, ct);

    /// <returns>How many of the agent's requests wait for an answer of theirs or for their word on a solution.</returns>
    /// <exception cref="GlpiException">GLPI does not answer.</exception>
    public async Task<int> CountWaitingAsync(Agent agent, CancellationToken ct) => (await cache.KeepHereAsync(
        KeyOf(agent.UserId), CountKept, async stop => new Kept((await finder.ListAsync(agent.Session, Waiting, 0, 1, stop)).TotalCount), ct)).Count;

    /// <summary>The agent has done something that changes the count.</summary>
    public ValueTask ForgetAsync(Agent agent, CancellationToken ct) => cache.RemoveAsync(KeyOf(agent.UserId), ct);

    private static string KeyOf(UserId user) => FormattableString.Invariant($"tickets-waiting:{user.Value}");

    [ImmutableObject(true)]
    private sealed record Kept(int Count);
}
