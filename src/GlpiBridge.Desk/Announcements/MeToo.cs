using GlpiBridge.Desk.Accounts;
using GlpiBridge.Desk.Auditing;
using GlpiBridge.Glpi;
using GlpiBridge.Glpi.Sessions;
using GlpiBridge.Glpi.Tickets;

namespace GlpiBridge.Desk.Announcements;

/// <summary>« Moi aussi »: makes somebody an observer of the ticket that an announcement of theirs names. GLPI lets agents do that on their own tickets alone, so the service account does.</summary>
public sealed class MeToo(Announcements announcements, MajorIncidents incidents, GlpiServiceAccount service, TicketWriter writer, IAuditTrail audit)
{
    /// <returns>The ticket that they are on now; null when there is nothing to join any more.</returns>
    /// <exception cref="GlpiException">GLPI does not answer, or the service account may not.</exception>
    public async Task<TicketId?> JoinAsync(Agent agent, ReminderId id, CancellationToken ct)
    {
        var incident = (await announcements.FindNowAsync(agent, id, ct))?.Incident;
        if (incident is { IsJoined: false })
        {
            await AddAsync(agent, incident.Ticket);
        }

        // What pages show is older than what was found now.
        await announcements.ForgetAsync(agent, CancellationToken.None);
        return incident?.Ticket;
    }

    private async Task AddAsync(Agent agent, TicketId ticket)
    {
        var joining = new AuditEvent { Act = AuditAct.IncidentJoined, UserId = agent.UserId.Value, ItemId = ticket.Value, ByServiceAccount = true };
        try
        {
            await service.RunAsync((session, stop) => writer.AddObserverAsync(session, ticket, agent.UserId, stop), CancellationToken.None);
        }
        catch (GlpiException failed) when (failed.Fault is GlpiFault.Invalid or GlpiFault.OutcomeUnknown)
        {
            // The other click of two was faster, or the answer was lost: the ticket knows.
            if (await incidents.FindAsync(agent, ticket, CancellationToken.None) is not { IsJoined: true })
            {
                audit.Record(joining with { Result = AuditResult.Failed });
                throw;
            }
        }

        audit.Record(joining);
    }
}
