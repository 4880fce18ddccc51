using GlpiBridge.Desk.Accounts;
using GlpiBridge.Desk.Faq;
using GlpiBridge.Desk.Faq.Content;
using GlpiBridge.Glpi;
using GlpiBridge.Glpi.Documents;
using GlpiBridge.Glpi.Sessions;
using GlpiBridge.Glpi.Tickets;

namespace GlpiBridge.Desk.Tickets;

/// <summary>
/// Files and pictures of tickets. GLPI gives a document's bytes to anybody: it is proved first that the agent is shown something that it hangs on, the ticket or a public part of
/// it. What a document hangs on GLPI tells the service account alone; what the agent is shown is asked with their own session.
/// </summary>
public sealed class TicketFiles(TicketSight sight, TicketReader tickets, AgentCalls calls, DocumentReader documents, GlpiServiceAccount service, TimelineMaking making)
{
    private const string Picture = "image/*";

    /// <param name="agent">Who wants it.</param>
    /// <param name="id">The ticket.</param>
    /// <param name="document">The document.</param>
    /// <param name="isInText">Whether it is a picture that an answer shows in its text.</param>
    /// <param name="ct">Cancels the calls.</param>
    /// <returns>Null for a document of elsewhere, and for a ticket that is not theirs.</returns>
    /// <exception cref="GlpiException">GLPI does not answer.</exception>
    public async Task<FaqDocument?> FindAsync(Agent agent, TicketId id, DocumentId document, bool isInText, CancellationToken ct)
    {
        var seeing = sight.FindAsync(agent, id, ct);
        var owners = await service.RunAsync((session, stop) => documents.ListOwnersAsync(session, document, stop), ct);
        if (await seeing is not { } ticket)
        {
            return null;
        }

        if (owners.Contains(ItemKey.Of(id)))
        {
            // Pictures in the text are in no list of documents.
            var listed = (ticket.Documents ?? []).FirstOrDefault(known => known.Id == document);
            return new FaqDocument(document.Value, listed?.Name ?? "", listed?.FileName ?? "", listed?.Mime ?? Picture);
        }

        foreach (var type in owners.Select(owner => owner.ItemType).Distinct())
        {
            if ((await SaidAsync(agent, id, type, ct)).Any(said => owners.Contains(said.Key)))
            {
                return new FaqDocument(document.Value, "", "", isInText ? Picture : "");
            }
        }

        return null;
    }

    /// <summary>Finds a picture that stands in a text itself.</summary>
    /// <param name="agent">Who wants it.</param>
    /// <param name="id">The ticket.</param>
    /// <param name="key">What the text belongs to: the ticket or a part of it.</param>
    /// <param name="number">Its number in the text, from 1.</param>
    /// <param name="ct">Cancels the calls.</param>
    /// <returns>Null for what is not there, or not the agent's to see.</returns>
    /// <exception cref="GlpiException">GLPI does not answer.</exception>
    public async Task<EmbeddedImage?> FindImageAsync(Agent agent, TicketId id, ItemKey key, int number, CancellationToken ct)
    {
        if (await sight.FindAsync(agent, id, ct) is not { } ticket)
        {
            return null;
        }

        var html = key == ItemKey.Of(id) ? ticket.Content : (await SaidAsync(agent, id, key.ItemType, ct)).FirstOrDefault(said => said.Key == key).Html;
        return html is null ? null : making.Content(id, key, html, []).Images.FirstOrDefault(image => image.Number == number);
    }

    // What the agent is shown below the ticket: GLPI leaves out what is private, and for a technician the portal does.
    private async Task<IReadOnlyList<(ItemKey Key, string Html)>> SaidAsync(Agent agent, TicketId id, string type, CancellationToken ct)
    {
        Task<IReadOnlyList<T>> Ask<T>(Func<SessionToken, TicketId, CancellationToken, Task<IReadOnlyList<T>>> read) => calls.RunAsync(agent, (session, stop) => read(session, id, stop), ct);
        try
        {
            return type switch
            {
                "ITILFollowup" => [.. (await Ask(tickets.ListFollowupsAsync)).Where(said => !said.IsPrivate).Select(said => (ItemKey.Of(said.Id), said.Content))],
                "TicketTask" => [.. (await Ask(tickets.ListTasksAsync)).Where(said => !said.IsPrivate).Select(said => (ItemKey.Of(said.Id), said.Content))],
                "ITILSolution" => [.. (await Ask(tickets.ListSolutionsAsync)).Select(said => (ItemKey.Of(said.Id), said.Content))],
                "TicketValidation" when agent.ValidationRights.MayRead() => [.. (await Ask(tickets.ListValidationsAsync)).Select(asked => (ItemKey.Of(asked.Id), asked.Question))],
                TimelineMaking.AnswerType when agent.ValidationRights.MayRead() => [.. (await Ask(tickets.ListValidationsAsync)).Select(asked => (TimelineMaking.AnswerKeyOf(asked.Id), asked.Answer))],
                _ => [],
            };
        }
        catch (GlpiException refused) when (refused.Fault is GlpiFault.Forbidden)
        {
            return [];
        }
    }
}
