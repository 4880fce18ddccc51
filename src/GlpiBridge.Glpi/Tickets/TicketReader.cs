using GlpiBridge.Glpi.Http;

namespace GlpiBridge.Glpi.Tickets;

/// <summary>Reads tickets. A self-service user reads those that he asked for, watches or wrote.</summary>
public sealed class TicketReader
{
    // Number of the status among the columns of the search.
    private const string StatusColumn = "^12$";

    private readonly ITicketApi _api;

    internal TicketReader(ITicketApi api) => _api = api;

    /// <summary>Reads a ticket with its documents.</summary>
    /// <param name="session">The session.</param>
    /// <param name="id">The ticket.</param>
    /// <param name="ct">Cancels the call.</param>
    /// <returns>The ticket.</returns>
    /// <exception cref="GlpiException"><see cref="GlpiFault.NotFound"/>, or <see cref="GlpiFault.Forbidden"/> for somebody else's.</exception>
    public Task<Ticket> GetAsync(SessionToken session, TicketId id, CancellationToken ct) => _api.GetAsync(session, id.Value, ct);

    /// <summary>Finds the newest ticket whose text contains <paramref name="text"/>, without regard to case or accents. For looking up a reference after an unknown outcome.</summary>
    /// <param name="session">The session; only its own tickets are searched.</param>
    /// <param name="text">At least three characters, without <c>^</c> and <c>$</c>, which GLPI reads as anchors.</param>
    /// <param name="ct">Cancels the call.</param>
    /// <returns>The ticket, or null when there is none.</returns>
    public async Task<TicketId?> FindByTextAsync(SessionToken session, string text, CancellationToken ct) =>
        await FindAsync(session, text, "0-0", ct).ConfigureAwait(false) is [var newest, ..] ? newest : null;

    /// <summary>Lists the newest tickets whose text contains <paramref name="text"/>, as <see cref="FindByTextAsync"/> does, for a session that sees other people's tickets too.</summary>
    /// <param name="session">The session.</param>
    /// <param name="text">At least three characters, without <c>^</c> and <c>$</c>.</param>
    /// <param name="ct">Cancels the call.</param>
    /// <returns>At most 20 tickets, the newest first.</returns>
    public Task<IReadOnlyList<TicketId>> ListByTextAsync(SessionToken session, string text, CancellationToken ct) => FindAsync(session, text, "0-19", ct);

    /// <summary>Lists the people on a ticket.</summary>
    /// <param name="session">The session.</param>
    /// <param name="id">The ticket.</param>
    /// <param name="ct">Cancels the call.</param>
    /// <returns>Requesters, assigned people and observers.</returns>
    /// <exception cref="GlpiException"><see cref="GlpiFault.Forbidden"/> for somebody else's ticket.</exception>
    public Task<IReadOnlyList<TicketUser>> ListUsersAsync(SessionToken session, TicketId id, CancellationToken ct) =>
        GlpiPages.AllAsync((range, token) => _api.ListUsersAsync(session, id.Value, range, token), ct);

    /// <summary>Lists the follow-ups that the session may see, oldest first.</summary>
    /// <param name="session">The session.</param>
    /// <param name="id">The ticket.</param>
    /// <param name="ct">Cancels the call.</param>
    /// <returns>The follow-ups.</returns>
    /// <exception cref="GlpiException"><see cref="GlpiFault.Forbidden"/> for somebody else's ticket.</exception>
    public Task<IReadOnlyList<Followup>> ListFollowupsAsync(SessionToken session, TicketId id, CancellationToken ct) =>
        GlpiPages.AllAsync((range, token) => _api.ListFollowupsAsync(session, id.Value, range, token), ct);

    /// <summary>Lists the groups on a ticket (<c>Group_Ticket</c>).</summary>
    /// <param name="session">The session.</param>
    /// <param name="id">The ticket.</param>
    /// <param name="ct">Cancels the call.</param>
    /// <returns>Groups that ask, handle or watch.</returns>
    /// <exception cref="GlpiException"><see cref="GlpiFault.Forbidden"/> for somebody else's ticket.</exception>
    public Task<IReadOnlyList<TicketGroup>> ListGroupsAsync(SessionToken session, TicketId id, CancellationToken ct) =>
        GlpiPages.AllAsync((range, token) => _api.ListGroupsAsync(session, id.Value, range, token), ct);

    /// <summary>Lists the tasks that the session may see (<c>TicketTask</c>): a self-service user gets the public ones.</summary>
    /// <param name="session">The session.</param>
    /// <param name="id">The ticket.</param>
    /// <param name="ct">Cancels the call.</param>
    /// <returns>The tasks.</returns>
    /// <exception cref="GlpiException"><see cref="GlpiFault.Forbidden"/> for somebody else's ticket.</exception>
    public Task<IReadOnlyList<TicketTask>> ListTasksAsync(SessionToken session, TicketId id, CancellationToken ct) =>
        GlpiPages.AllAsync((range, token) => _api.ListTasksAsync(session, id.Value, range, token), ct);

    /// <summary>Lists the solutions of a ticket (<c>ITILSolution</c>), the refused ones too.</summary>
    /// <param name="session">The session.</param>
    /// <param name="id">The ticket.</param>
    /// <param name="ct">Cancels the call.</param>
    /// <returns>The solutions, oldest first.</returns>
    /// <exception cref="GlpiException"><see cref="GlpiFault.Forbidden"/> for somebody else's ticket.</exception>
    public Task<IReadOnlyList<Solution>> ListSolutionsAsync(SessionToken session, TicketId id, CancellationToken ct) =>
        GlpiPages.AllAsync((range, token) => _api.ListSolutionsAsync(session, id.Value, range, token), ct);

    /// <summary>Lists the changes of a ticket's status out of its history (<c>Log</c>). For the service account: a self-service user gets none of it.</summary>
    /// <param name="session">A session whose profile may read histories (right <c>logs</c>), besides the ticket.</param>
    /// <param name="id">The ticket.</param>
    /// <param name="ct">Cancels the call.</param>
    /// <returns>The changes, oldest first.</returns>
    /// <exception cref="GlpiException"><see cref="GlpiFault.Forbidden"/> without that right.</exception>
    public Task<IReadOnlyList<StatusChange>> ListStatusChangesAsync(SessionToken session, TicketId id, CancellationToken ct) =>
        GlpiPages.AllAsync((range, token) => _api.ListChangesAsync(session, id.Value, StatusColumn, range, token), ct);

    /// <summary>Reads the survey of a ticket (<c>TicketSatisfaction</c>).</summary>
    /// <param name="session">The session.</param>
    /// <param name="id">The ticket.</param>
    /// <param name="ct">Cancels the call.</param>
    /// <returns>The survey; null when GLPI has opened none.</returns>
    /// <exception cref="GlpiException"><see cref="GlpiFault.Forbidden"/> for somebody else's ticket.</exception>
    public async Task<Satisfaction?> GetSatisfactionAsync(SessionToken session, TicketId id, CancellationToken ct) =>
        (await _api.ListSatisfactionAsync(session, id.Value, ct).ConfigureAwait(false)) is [var survey, ..] ? survey : null;

    /// <summary>Lists the approvals that were asked for on a ticket (<c>TicketValidation</c>), whoever was asked.</summary>
    /// <param name="session">The session.</param>
    /// <param name="id">The ticket.</param>
    /// <param name="ct">Cancels the call.</param>
    /// <returns>The approvals, oldest first.</returns>
    /// <exception cref="GlpiException"><see cref="GlpiFault.Forbidden"/> for somebody else's ticket, and for a profile without a right on approvals, as GLPI's Self-Service is.</exception>
    public Task<IReadOnlyList<TicketValidation>> ListValidationsAsync(SessionToken session, TicketId id, CancellationToken ct) =>
        GlpiPages.AllAsync((range, token) => _api.ListValidationsAsync(session, id.Value, range, token), ct);

    private async Task<IReadOnlyList<TicketId>> FindAsync(SessionToken session, string text, string range, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Trim().Length < 3 || text.AsSpan().ContainsAny('^', '$'))
            throw new ArgumentException("At least three characters, no ^ and no $.", nameof(text));
        return [.. (await _api.FindByContentAsync(session, text.Trim(), range, ct).ConfigureAwait(false)).Select(row => row.Id)];
    }
}
