using GlpiBridge.Desk.Accounts;
using GlpiBridge.Desk.Tickets.Remembered;
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
public sealed partial class TicketDesk(TicketReader tickets, AgentCalls calls, DocumentReader documents, GlpiServiceAccount service, TimelineMaking making, StatusChanges changes, TicketRecall recall, ILogger<TicketDesk> logger)
{
    /// <returns>Null when there is no such ticket, or none that the agent may see.</returns>
    /// <exception cref="GlpiException">GLPI does not answer.</exception>
    public async Task<TicketFolder?> OpenAsync(Agent agent, TicketId id, CancellationToken ct) =>
        await ReadAsync(agent, id, ct) is { } record ? making.Folder(agent, record) : null;

    /// <summary>Opens a ticket to be looked at: when GLPI does not answer, as it was when the agent last saw it.</summary>
    /// <returns>Null when there is no such ticket, or none that the agent may see.</returns>
    /// <exception cref="GlpiException">GLPI does not answer, and the agent has not seen the ticket of late.</exception>
    public async Task<TicketFolder?> ShowAsync(Agent agent, TicketId id, CancellationToken ct) =>
        await recall.AskAsync(agent, $"ticket/{id.Value}", stop => ReadAsync(agent, id, stop), ct) is { } seen
            ? making.Folder(agent, seen.What) with { AsOf = seen.AsOf }
            : null;

    private async Task<TicketRecord?> ReadAsync(Agent agent, TicketId id, CancellationToken ct)
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
            await AllowedAsync(validations));
        IReadOnlyList<ItemKey> hidden = [.. said.Where(followup => followup.IsPrivate).Select(followup => ItemKey.Of(followup.Id)), .. done.Where(task => task.IsPrivate).Select(task => ItemKey.Of(task.Id))];
        if (agent.Session is null && !IsTheirs(agent, parts))
        {
            return null;
        }

        var steps = changes.OfAsync(ticket, ct);
        var files = await FilesAsync(id, [.. parts.Keys, .. hidden, .. parts.Validations.Select(validation => ItemKey.Of(validation.Id))], ct);
        return new TicketRecord(
            parts with { Ticket = ticket with { Documents = OwnDocuments(ticket, hidden.Count == 0, files) } },
            files?.Where(of => !hidden.Contains(of.Key)).Select(of => new ItemFiles(of.Key, of.Value)).ToList(),
            await AllowedAsync(survey, null),
            await steps);
    }

    // GLPI lists with a ticket whatever hangs on it or on anything below, what is private included where the session sees it.
    private static IReadOnlyList<GlpiDocument> OwnDocuments(Ticket ticket, bool isAllPublic, IReadOnlyDictionary<ItemKey, IReadOnlyList<GlpiDocument>>? files)
    {
        if (files is null && !isAllPublic)
        {
            return [];
        }

        var elsewhere = (files?.Values ?? []).SelectMany(documents => documents).Select(document => document.Id).ToHashSet();
        return [.. (ticket.Documents ?? []).Where(document => !document.IsDeleted && !elsewhere.Contains(document.Id)).DistinctBy(document => document.Id)];
    }

    private static bool IsTheirs(Agent agent, TicketParts parts) =>
        TicketSight.IsOn(agent, parts.People) || (agent.ValidationRights.MayAnswer() && parts.Validations.Any(validation => validation.IsAskedOf(agent.UserId, agent.Groups)));

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

    private async Task<IReadOnlyDictionary<ItemKey, IReadOnlyList<GlpiDocument>>?> FilesAsync(TicketId id, IReadOnlyCollection<ItemKey> keys, CancellationToken ct)
    {
        try
        {
            // Apart, so that a service account without a right on approvals costs the others no further call.
            var found = await Task.WhenAll(keys.GroupBy(key => key.ItemType == "TicketValidation").Select(some => service.RunAsync((session, stop) => documents.ListOfAsync(session, [.. some], stop), ct)));
            return new Dictionary<ItemKey, IReadOnlyList<GlpiDocument>>(found.SelectMany(some => some));
        }
        catch (Exception failed) when (failed is GlpiException or InvalidOperationException)
        {
            NotRead(id.Value, (failed as GlpiException)?.Fault);
            return null;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The files of the answers to ticket {TicketId} could not be read: {Fault}")]
    private partial void NotRead(long ticketId, GlpiFault? fault);
}
