using GlpiBridge.Desk.Accounts;
using GlpiBridge.Desk.Faq;
using GlpiBridge.Glpi;
using GlpiBridge.Glpi.Documents;
using GlpiBridge.Glpi.Sessions;
using GlpiBridge.Glpi.Tickets;
using Microsoft.Extensions.Logging;

namespace GlpiBridge.Desk.Tickets;

/// <summary>
/// Opens a ticket with the agent's own session, so that GLPI decides what they see of it. All that can be asked at once is; what hangs on answers GLPI tells
/// the service account alone, and is asked of what the agent was shown.
/// </summary>
public sealed partial class TicketDesk(TicketReader tickets, AgentCalls calls, DocumentReader documents, GlpiServiceAccount service, TimelineMaking making, ILogger<TicketDesk> logger)
{
    /// <returns>Null when there is no such ticket, or none that the agent may see.</returns>
    /// <exception cref="GlpiException">GLPI does not answer.</exception>
    public async Task<TicketFolder?> OpenAsync(Agent agent, TicketId id, CancellationToken ct)
    {
        // GLPI takes a negative number for a mistake in the address.
        if (id.Value < 1)
        {
            return null;
        }

        Task<T> Ask<T>(Func<SessionToken, TicketId, CancellationToken, Task<T>> read) => calls.RunAsync(agent, (session, stop) => read(session, id, stop), ct);
        var head = Ask(tickets.GetAsync);
        var people = Ask(tickets.ListUsersAsync);
        var groups = Ask(tickets.ListGroupsAsync);
        var followups = Ask(tickets.ListFollowupsAsync);
        var tasks = Ask(tickets.ListTasksAsync);
        var solutions = Ask(tickets.ListSolutionsAsync);
        var survey = Ask(tickets.GetSatisfactionAsync);
        var validations = agent.ValidationRights.MayRead() ? Ask(tickets.ListValidationsAsync) : Task.FromResult<IReadOnlyList<TicketValidation>>([]);
        Ticket ticket;
        try
        {
            ticket = await head;
        }
        catch (GlpiException refused) when (refused.Fault is GlpiFault.NotFound or GlpiFault.Forbidden)
        {
            return null;
        }

        if (ticket.IsDeleted)
        {
            return null;
        }

        var (said, done) = (await AllowedAsync(followups), await AllowedAsync(tasks));
        var parts = new TicketParts(
            ticket,
            await AllowedAsync(people),
            await AllowedAsync(groups),
            [.. said.Where(followup => !followup.IsPrivate)],
            [.. done.Where(task => !task.IsPrivate)],
            await AllowedAsync(solutions),
            await AllowedAsync(validations))
        {
            HiddenKeys = [.. said.Where(followup => followup.IsPrivate).Select(followup => ItemKey.Of(followup.Id)), .. done.Where(task => task.IsPrivate).Select(task => ItemKey.Of(task.Id))],
        };
        // GLPI would show the service account anybody's.
        if (agent.Session is null && !IsTheirs(agent, parts))
        {
            return null;
        }

        var files = await FilesAsync(parts, ct);
        return making.Folder(agent, parts, files, await AllowedAsync(survey, null));
    }

    /// <summary>Finds a document of a ticket, where it hangs on something that the agent is shown of it: GLPI itself gives its bytes to anybody.</summary>
    /// <returns>Null for a document of elsewhere, and for a ticket that is not theirs.</returns>
    /// <exception cref="GlpiException">GLPI does not answer.</exception>
    public async Task<FaqDocument?> FindDocumentAsync(Agent agent, TicketId id, DocumentId document, CancellationToken ct)
    {
        if (await OpenAsync(agent, id, ct) is not { } folder)
        {
            return null;
        }

        if (folder.Documents.FirstOrDefault(known => known.Id == document) is { } listed)
        {
            return new FaqDocument(listed.Id.Value, listed.Name, listed.FileName, listed.Mime);
        }

        // Pictures in texts are in no list of documents.
        var owners = await service.RunAsync((session, stop) => documents.ListOwnersAsync(session, document, stop), ct);
        return owners.Intersect(folder.Timeline.Select(entry => entry.Key)).Any() ? new FaqDocument(document.Value, "", "", "image/*") : null;
    }

    private static bool IsTheirs(Agent agent, TicketParts parts) =>
        parts.People.Any(person => person.UserId == agent.UserId && person.Role is TicketUserRole.Requester or TicketUserRole.Observer)
        || (agent.ValidationRights.MayAnswer() && parts.Validations.Any(validation => validation.IsAskedOf(agent.UserId, agent.Groups)));

    private static Task<IReadOnlyList<T>> AllowedAsync<T>(Task<IReadOnlyList<T>> reading) => AllowedAsync(reading, []);

    // A profile may lack the right to one part or another: the rest is shown.
    private static async Task<T> AllowedAsync<T>(Task<T> reading, T otherwise)
    {
        try
        {
            return await reading;
        }
        catch (GlpiException refused) when (refused.Fault is GlpiFault.Forbidden)
        {
            return otherwise;
        }
    }

    private async Task<IReadOnlyDictionary<ItemKey, IReadOnlyList<GlpiDocument>>?> FilesAsync(TicketParts parts, CancellationToken ct)
    {
        Task<IReadOnlyDictionary<ItemKey, IReadOnlyList<GlpiDocument>>> Ask(IReadOnlyCollection<ItemKey> keys) => keys.Count == 0
            ? Task.FromResult<IReadOnlyDictionary<ItemKey, IReadOnlyList<GlpiDocument>>>(new Dictionary<ItemKey, IReadOnlyList<GlpiDocument>>())
            : service.RunAsync((session, stop) => documents.ListOfAsync(session, keys, stop), ct);
        try
        {
            // Apart, so that a service account without a right on approvals costs the others no further call.
            var found = await Task.WhenAll(Ask([.. parts.Keys, .. parts.HiddenKeys]), Ask([.. parts.Validations.Select(validation => ItemKey.Of(validation.Id))]));
            return new Dictionary<ItemKey, IReadOnlyList<GlpiDocument>>(found.SelectMany(some => some));
        }
        catch (Exception failed) when (failed is GlpiException or InvalidOperationException)
        {
            NotRead(parts.Ticket.Id.Value, (failed as GlpiException)?.Fault);
            return null;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The files of the answers to ticket {TicketId} could not be read: {Fault}")]
    private partial void NotRead(long ticketId, GlpiFault? fault);
}
