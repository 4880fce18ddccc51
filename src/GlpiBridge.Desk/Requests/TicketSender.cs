using GlpiBridge.Desk.Accounts;
using GlpiBridge.Desk.Accounts.Represented;
using GlpiBridge.Glpi;
using GlpiBridge.Glpi.Documents;
using GlpiBridge.Glpi.Http;
using GlpiBridge.Glpi.Sessions;
using GlpiBridge.Glpi.Tickets;
using Microsoft.Extensions.Logging;

namespace GlpiBridge.Desk.Requests;

/// <summary>Makes a ticket in GLPI by one call.</summary>
public sealed partial class TicketSender(
    TicketWriter tickets, GlpiSessions sessions, AgentCalls calls, RepresentedPlaces represented, ILogger<TicketSender> logger)
{
    /// <exception cref="GlpiException"><see cref="GlpiFault.OutcomeUnknown"/>: the ticket may exist. Any other fault: it does not.</exception>
    /// <exception cref="FileReadException">A file cannot be read; the ticket does not exist.</exception>
    public async Task<Created> SendAsync(Agent agent, string reference, NewTicket ticket, IReadOnlyList<FileToSend> files, CancellationToken ct)
    {
        if (agent.Session is null)
        {
            await represented.RequireTicketsAsync(agent, ct);
        }

        var created = await CreateAsync(agent, reference, ticket, files, ct);
        return new Created(new Arrived(created.Id, ItemKey.Of(created.Id)), created.Files);
    }

    /// <summary>
    /// What another page of the agent's made of the active entities meanwhile is put right, and a template that GLPI enforces after all is the administrator's
    /// business: the ticket was certainly not made, and goes once more.
    /// </summary>
    private async Task<CreatedTicket> CreateAsync(Agent agent, string reference, NewTicket ticket, IReadOnlyList<FileToSend> files, CancellationToken ct)
    {
        try
        {
            return await calls.RunAsync(agent, (session, stop) => tickets.CreateAsync(session, ticket, files, stop), ct);
        }
        catch (GlpiException refused) when (refused.IsRefusedCreation && agent is { HasSeveralEntities: true, Session: not null })
        {
            await sessions.ActivateAllEntitiesAsync(agent.Session, ct);
            return await CreateAsync(agent with { HasSeveralEntities = false }, reference, ticket, files, ct);
        }
        catch (GlpiException refused) when (refused.IsRefusedCreation && ticket.Template is not null)
        {
            TemplateRefused(reference, ticket.Template.Value.Value, refused.Body);
            return await calls.RunAsync(agent, (session, stop) => tickets.CreateAsync(session, ticket with { Template = null }, files, stop), ct);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Submission {Reference}: GLPI's ticket template {TemplateId} refuses what the form gives, the ticket goes without it: {Reason}")]
    private partial void TemplateRefused(string reference, long templateId, string? reason);
}
