using GlpiBridge.Desk.Accounts;
using GlpiBridge.Glpi;
using GlpiBridge.Glpi.Sessions;
using GlpiBridge.Glpi.Tickets;

namespace GlpiBridge.Desk.Tickets;

/// <summary>Whether GLPI shows an agent a ticket, asked in as few calls as it takes.</summary>
public sealed class TicketSight(TicketReader tickets, AgentCalls calls)
{
    /// <returns>The ticket; null when there is none, or none that the agent may see.</returns>
    /// <exception cref="GlpiException">GLPI does not answer.</exception>
    public async Task<Ticket?> FindAsync(Agent agent, TicketId id, CancellationToken ct)
    {
        // GLPI takes a negative number for a mistake in the address.
        if (id.Value < 1)
        {
            return null;
        }

        try
        {
            var ticket = await calls.RunAsync(agent, (session, stop) => tickets.GetAsync(session, id, stop), ct);
            return ticket.IsDeleted || (agent.Session is null && !IsOn(agent, await calls.RunAsync(agent, (session, stop) => tickets.ListUsersAsync(session, id, stop), ct)) && !await IsAskedAsync(agent, id, ct)) ? null : ticket;
        }
        catch (GlpiException refused) when (refused.Fault is GlpiFault.NotFound or GlpiFault.Forbidden)
        {
            return null;
        }
    }

    private async Task<bool> IsAskedAsync(Agent agent, TicketId id, CancellationToken ct) => agent.ValidationRights.MayAnswer()
        && (await calls.RunAsync(agent, (session, stop) => tickets.ListValidationsAsync(session, id, stop), ct)).Any(asked => asked.IsAskedOf(agent.UserId, agent.Groups));

    /// <summary>Whether a ticket is the agent's as far as its people tell: GLPI would show the service account anybody's.</summary>
    internal static bool IsOn(Agent agent, IReadOnlyList<TicketUser> people) =>
        people.Any(person => person.UserId == agent.UserId && person.Role is TicketUserRole.Requester or TicketUserRole.Observer);
}
