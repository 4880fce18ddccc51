using System.Text.Json;
using GlpiBridge.Glpi.Documents;
using GlpiBridge.Glpi.Http;

namespace GlpiBridge.Glpi.Tickets;

/// <summary>Creates tickets and follow-ups, with their files in the same call.</summary>
public sealed class TicketWriter
{
    private readonly ITicketApi _api;
    private readonly MultipartSender _sender;

    internal TicketWriter(ITicketApi api, MultipartSender sender)
    {
        _api = api;
        _sender = sender;
    }

    /// <summary>
    /// Creates a ticket by one <c>POST Ticket</c>: JSON without files, multipart with them. It is never sent twice. With files the ticket is then read back once, because GLPI drops
    /// a refused file with 201.
    /// </summary>
    /// <param name="session">The session.</param>
    /// <param name="ticket">The ticket.</param>
    /// <param name="files">Its files.</param>
    /// <param name="ct">Cancels the call; after that nobody knows whether the ticket exists.</param>
    /// <returns>The ticket and what became of each file.</returns>
    /// <exception cref="ArgumentException">There is no requester, or a tag is not fit for one: GLPI would spoil the text.</exception>
    /// <exception cref="GlpiException"><see cref="GlpiFault.OutcomeUnknown"/>: it may exist, look before sending again. Any other fault: it does not.</exception>
    /// <exception cref="FileReadException">A file cannot be read or has another length than announced; the ticket does not exist.</exception>
    public async Task<CreatedTicket> CreateAsync(SessionToken session, NewTicket ticket, IReadOnlyList<FileToSend> files, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(ticket);
        ArgumentNullException.ThrowIfNull(files);
        if (ticket.Requesters.Count == 0)
            throw new ArgumentException("A ticket needs a requester: GLPI would make one that nobody can follow.", nameof(ticket));
        var body = new TicketBody(TicketWords.Of(ticket) with { TagsOfFiles = InlineTags.Of(files, ticket.Content) });
        if (files.Count == 0)
            return new CreatedTicket(new((await _api.CreateAsync(session, body, ct).ConfigureAwait(false)).Id), []);
        var manifest = JsonSerializer.SerializeToUtf8Bytes(body, GlpiJson.TypeOf<TicketBody>());
        var sent = await _sender.PostAsync("Ticket", session, manifest, files, ct).ConfigureAwait(false);
        var id = new TicketId(sent.Answer.Id);
        var kept = await ReadBackAsync(() => _api.GetAsync(session, id.Value, ct)).ConfigureAwait(false);
        return new CreatedTicket(id, KeptFiles.Compare(files, sent, ticket.Content, kept?.Documents, kept?.Content));
    }

    /// <summary>Adds a follow-up by one <c>POST ITILFollowup</c>, with its files in the same call. It is never sent twice.</summary>
    /// <param name="session">The session.</param>
    /// <param name="followup">The follow-up.</param>
    /// <param name="files">Its files.</param>
    /// <param name="ct">Cancels the call; after that nobody knows whether the follow-up exists.</param>
    /// <returns>The follow-up and what became of each file.</returns>
    /// <exception cref="ArgumentException">There is no text, where one is needed.</exception>
    /// <exception cref="GlpiException"><see cref="GlpiFault.Invalid"/> for a closed ticket, somebody else's, or a watcher; <see cref="GlpiFault.OutcomeUnknown"/>: it may exist.</exception>
    /// <exception cref="FileReadException">A file cannot be read or has another length than announced; the follow-up does not exist.</exception>
    public async Task<CreatedFollowup> AddFollowupAsync(SessionToken session, NewFollowup followup, IReadOnlyList<FileToSend> files, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(followup);
        ArgumentNullException.ThrowIfNull(files);
        if (string.IsNullOrWhiteSpace(followup.Content) && followup.Verdict is not SolutionVerdict.Accept)
            throw new ArgumentException("A follow-up needs a text, unless it accepts the solution.", nameof(followup));
        var body = new FollowupBody(new FollowupInput
        {
            Ticket = followup.Ticket,
            Content = followup.Content,
            Author = followup.Author,
            AddClose = followup.Verdict is SolutionVerdict.Accept ? 1 : null,
            AddReopen = followup.Verdict is SolutionVerdict.Refuse ? 1 : null,
            TagsOfFiles = InlineTags.Of(files, followup.Content),
        });
        if (files.Count == 0)
            return new CreatedFollowup(new((await _api.AddFollowupAsync(session, body, ct).ConfigureAwait(false)).Id), []);
        var manifest = JsonSerializer.SerializeToUtf8Bytes(body, GlpiJson.TypeOf<FollowupBody>());
        var sent = await _sender.PostAsync("ITILFollowup", session, manifest, files, ct).ConfigureAwait(false);
        var id = new FollowupId(sent.Answer.Id);
        var kept = await ReadBackAsync(() => _api.GetFollowupAsync(session, id.Value, ct)).ConfigureAwait(false);
        return new CreatedFollowup(id, KeptFiles.Compare(files, sent, followup.Content, kept?.Documents, kept?.Content));
    }

    /// <summary>Changes a ticket (<c>PUT Ticket</c>).</summary>
    /// <param name="session">The session.</param>
    /// <param name="ticket">The ticket.</param>
    /// <param name="change">What changes.</param>
    /// <param name="ct">Cancels the call; after that nobody knows whether it was changed.</param>
    /// <returns>When it is changed.</returns>
    /// <exception cref="GlpiException"><see cref="GlpiFault.Invalid"/> when the session may not, as when somebody is assigned; <see cref="GlpiFault.OutcomeUnknown"/>.</exception>
    public Task UpdateAsync(SessionToken session, TicketId ticket, TicketChange change, CancellationToken ct) =>
        _api.UpdateAsync(session, ticket.Value, new TicketChangeBody(change), ct);

    /// <summary>Puts a ticket into GLPI's bin (<c>DELETE Ticket</c>). A requester may while it is new and nobody has touched it.</summary>
    /// <param name="session">The session.</param>
    /// <param name="ticket">The ticket.</param>
    /// <param name="ct">Cancels the call; after that nobody knows whether it was deleted.</param>
    /// <returns>When it is in the bin.</returns>
    /// <exception cref="GlpiException"><see cref="GlpiFault.Invalid"/> when the session may not; <see cref="GlpiFault.OutcomeUnknown"/>.</exception>
    public Task DeleteAsync(SessionToken session, TicketId ticket, CancellationToken ct) => _api.DeleteAsync(session, ticket.Value, ct);

    /// <summary>The same as <see cref="DeleteAsync"/>, and GLPI sends nobody a mail about it (<c>_disablenotif</c>).</summary>
    /// <param name="session">The session.</param>
    /// <param name="ticket">The ticket.</param>
    /// <param name="ct">Cancels the call; after that nobody knows whether it was deleted.</param>
    /// <returns>When it is in the bin.</returns>
    /// <exception cref="GlpiException"><see cref="GlpiFault.Invalid"/> when the session may not; <see cref="GlpiFault.OutcomeUnknown"/>.</exception>
    public Task DeleteSilentlyAsync(SessionToken session, TicketId ticket, CancellationToken ct) => _api.DeleteAsync(session, new TicketDeletionBody(new TicketDeletion(ticket, 1)), ct);

    /// <summary>Answers the survey of a ticket, also a second time (<c>PUT TicketSatisfaction</c>).</summary>
    /// <param name="session">The session of a requester.</param>
    /// <param name="ticket">The ticket.</param>
    /// <param name="stars">From 0 to 5: GLPI itself checks no bounds.</param>
    /// <param name="comment">What is said besides, as plain text.</param>
    /// <param name="ct">Cancels the call; after that nobody knows whether it was answered.</param>
    /// <returns>When it is answered.</returns>
    /// <exception cref="GlpiException"><see cref="GlpiFault.Invalid"/> when there is no survey or it is somebody else's; <see cref="GlpiFault.OutcomeUnknown"/>.</exception>
    public Task RateAsync(SessionToken session, TicketId ticket, int stars, string comment, CancellationToken ct)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(stars);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(stars, 5);
        return _api.RateAsync(session, ticket.Value, new SatisfactionBody(new SatisfactionInput(ticket, stars, comment)), ct);
    }

    /// <summary>
    /// Lets somebody watch a ticket (<c>POST Ticket_User</c>). A requester may while his ticket is untouched, others need the right to change tickets. Mails go to the observer as GLPI is set up.
    /// </summary>
    /// <param name="session">The session.</param>
    /// <param name="ticket">The ticket.</param>
    /// <param name="observer">Who is to watch it. GLPI shows it to him only if its entity is one of his.</param>
    /// <param name="ct">Cancels the call; after that nobody knows whether he watches it.</param>
    /// <returns>The link.</returns>
    /// <exception cref="GlpiException"><see cref="GlpiFault.Invalid"/> when the session may not, or he watches it already; <see cref="GlpiFault.OutcomeUnknown"/>.</exception>
    public async Task<TicketUserId> AddObserverAsync(SessionToken session, TicketId ticket, UserId observer, CancellationToken ct) =>
        new((await _api.AddUserAsync(session, new TicketUserBody(new TicketUserInput(ticket, observer, (int)TicketUserRole.Observer)), ct).ConfigureAwait(false)).Id);

    /// <summary>Approves or refuses where the session's user was asked to (<c>PUT TicketValidation</c>). GLPI takes it again from whoever has answered, and on a closed ticket.</summary>
    /// <param name="session">The session of the one who was asked.</param>
    /// <param name="validation">The approval.</param>
    /// <param name="verdict">Accepted or refused.</param>
    /// <param name="comment">Why, as HTML; a refusal needs it.</param>
    /// <param name="ct">Cancels the call; after that nobody knows whether it was answered.</param>
    /// <returns>When it is answered.</returns>
    /// <exception cref="ArgumentException">A refusal without a comment, or no verdict.</exception>
    /// <exception cref="GlpiException"><see cref="GlpiFault.Invalid"/> when somebody else was asked or the profile may not; <see cref="GlpiFault.OutcomeUnknown"/>.</exception>
    public Task AnswerValidationAsync(SessionToken session, TicketValidationId validation, ValidationStatus verdict, string comment, CancellationToken ct)
    {
        if (verdict is not (ValidationStatus.Accepted or ValidationStatus.Refused))
            throw new ArgumentException("An approval is accepted or refused.", nameof(verdict));
        if (verdict is ValidationStatus.Refused && string.IsNullOrWhiteSpace(comment))
            throw new ArgumentException("A refusal needs a comment.", nameof(comment));
        return _api.AnswerValidationAsync(session, validation.Value, new ValidationAnswerBody(new ValidationAnswer((int)verdict, comment)), ct);
    }

    // The item exists whatever happens here: a failed or cancelled read-back must not hide that from the caller.
    private static async Task<T?> ReadBackAsync<T>(Func<Task<T>> read)
        where T : class
    {
        try
        {
            return await read().ConfigureAwait(false);
        }
        catch (Exception e) when (e is GlpiException or OperationCanceledException)
        {
            return null;
        }
    }
}
