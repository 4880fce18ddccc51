using GlpiBridge.Glpi.Http;

namespace GlpiBridge.Glpi.Tickets;

/// <summary>Reads tickets. A self-service user reads those that he asked for, watches or wrote.</summary>
public sealed class TicketReader
{
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

    private async Task<IReadOnlyList<TicketId>> FindAsync(SessionToken session, string text, string range, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Trim().Length < 3 || text.AsSpan().ContainsAny('^', '$'))
            throw new ArgumentException("At least three characters, no ^ and no $.", nameof(text));
        return [.. (await _api.FindByContentAsync(session, text.Trim(), range, ct).ConfigureAwait(false)).Select(row => row.Id)];
    }
}
