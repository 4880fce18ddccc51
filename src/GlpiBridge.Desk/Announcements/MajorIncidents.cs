using GlpiBridge.Desk.Accounts;
using GlpiBridge.Desk.Categories;
using GlpiBridge.Desk.Tickets;
using GlpiBridge.Glpi;
using GlpiBridge.Glpi.Sessions;
using GlpiBridge.Glpi.Tickets;

namespace GlpiBridge.Desk.Announcements;

/// <summary>
/// Reads with the service account the ticket that an announcement names, which agents may not see before they are on it. Only one that GLPI will show them then counts: it
/// gives nobody a ticket of an entity that is not theirs, whoever watches it.
/// </summary>
public sealed class MajorIncidents(GlpiServiceAccount service, TicketReader tickets, CategoryCatalogue categories)
{
    /// <returns>Null for a ticket that the agent cannot join: solved, a request, of another entity, unknown.</returns>
    /// <exception cref="GlpiException">GLPI does not answer.</exception>
    internal async Task<MajorIncident?> FindAsync(Agent agent, TicketId id, CancellationToken ct)
    {
        if (!service.IsConfigured)
        {
            return null;
        }

        var head = service.RunAsync((session, stop) => tickets.GetAsync(session, id, stop), ct);
        var people = service.RunAsync((session, stop) => tickets.ListUsersAsync(session, id, stop), ct);
        try
        {
            await Task.WhenAll(head, people);
        }
        catch (GlpiException unknown) when (unknown.Fault is GlpiFault.NotFound)
        {
            return null;
        }

        var ticket = await head;
        if (!IsOpen(ticket) || !agent.ActiveEntities.Contains(ticket.EntityId))
        {
            return null;
        }

        var category = ticket.Category is { } known ? await categories.FindAsync(known, ct) : null;
        return new MajorIncident(id, category?.CompleteName, TicketSight.IsOn(agent, await people));
    }

    private static bool IsOpen(Ticket ticket) => !ticket.IsDeleted && ticket.Type is TicketType.Incident
        && ticket.Status is TicketStatus.New or TicketStatus.Assigned or TicketStatus.Planned or TicketStatus.Waiting;
}
