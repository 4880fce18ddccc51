using GlpiBridge.Desk.Accounts;
using GlpiBridge.Desk.Accounts.Represented;
using GlpiBridge.Glpi;
using GlpiBridge.Glpi.Documents;
using GlpiBridge.Glpi.Http;
using GlpiBridge.Glpi.Sessions;
using GlpiBridge.Glpi.Tickets;
using Microsoft.Extensions.Logging;

namespace GlpiBridge.Desk.Requests;

/// <summary>Makes a ticket in GLPI, with as many files as one call may carry, and hangs the others on it one by one.</summary>
public sealed partial class TicketSender(
    TicketWriter tickets, DocumentTransfer documents, GlpiSessions sessions, AgentCalls calls, RepresentedPlaces represented, ILogger<TicketSender> logger)
{
    // PHP takes no more in one request unless told otherwise (max_file_uploads), and drops the rest without a word.
    private const int FilesPerCall = 20;

    /// <exception cref="GlpiException"><see cref="GlpiFault.OutcomeUnknown"/>: the ticket may exist. Any other fault: it does not.</exception>
    /// <exception cref="FileReadException">A file cannot be read; the ticket does not exist.</exception>
    public async Task<CreatedTicket> SendAsync(Agent agent, string reference, NewTicket ticket, IReadOnlyList<FileToSend> files, CancellationToken ct)
    {
        if (agent.Session is null)
        {
            await represented.RequireTicketsAsync(agent, ct);
        }

        // A picture finds its place in the text in this call or never.
        var pictures = files.Where(file => file.InlineTag is not null).Take(FilesPerCall).ToList();
        List<FileToSend> first = [.. files.Where(file => file.InlineTag is null).Take(FilesPerCall - pictures.Count), .. pictures];
        var created = await CreateAsync(agent, reference, ticket, first, ct);
        var outcomes = created.Files.ToList();
        foreach (var file in files.Except(first))
        {
            outcomes.Add(await HangAsync(agent, created.Id, file, ct));
        }

        return created with { Files = outcomes };
    }

    /// <summary>
    /// What another page of the agent's made of the active entities meanwhile is put right, and a template that GLPI enforces after all is the administrator's
    /// business: the ticket was certainly not made, and goes once more.
    /// </summary>
    private async Task<CreatedTicket> CreateAsync(Agent agent, string reference, NewTicket ticket, List<FileToSend> files, CancellationToken ct)
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

    // The ticket exists: a file that does not arrive is told on the receipt.
    private async Task<FileOutcome> HangAsync(Agent agent, TicketId ticket, FileToSend file, CancellationToken ct)
    {
        try
        {
            return new FileOutcome.Kept(file, await calls.RunAsync(agent, (session, stop) => documents.UploadAsync(session, file, ItemKey.Of(ticket), stop), ct));
        }
        catch (GlpiException lost) when (lost.Fault is GlpiFault.OutcomeUnknown)
        {
            return new FileOutcome.Unverified(file);
        }
        catch (Exception refused) when (refused is GlpiException or FileReadException)
        {
            return new FileOutcome.Refused(file, null);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Submission {Reference}: GLPI's ticket template {TemplateId} refuses what the form gives, the ticket goes without it: {Reason}")]
    private partial void TemplateRefused(string reference, long templateId, string? reason);
}
