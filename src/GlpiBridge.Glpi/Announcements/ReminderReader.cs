using GlpiBridge.Glpi.Http;

namespace GlpiBridge.Glpi.Announcements;

/// <summary>Reads announcements.</summary>
public sealed class ReminderReader
{
    private readonly IReminderApi _api;

    internal ReminderReader(IReminderApi api) => _api = api;

    /// <summary>
    /// Reads the announcements that are meant for the session's user and his own notes (<c>Reminder</c>). Dates are not looked at: an announcement of the past or of the future is listed.
    /// </summary>
    /// <param name="session">The user's own session: the service account's gives what is meant for that account, which <see cref="ListEntityTargetsAsync"/> tells apart.</param>
    /// <param name="ct">Cancels the call.</param>
    /// <returns>The announcements, by number.</returns>
    /// <exception cref="GlpiException"><see cref="GlpiFault.Forbidden"/> for a profile that may read none.</exception>
    public Task<IReadOnlyList<Reminder>> ListAsync(SessionToken session, CancellationToken ct) =>
        GlpiPages.AllAsync((range, token) => _api.ListAsync(session, range, token), ct);

    /// <summary>Reads which entities announcements are meant for (<c>Entity_Reminder</c>). GLPI filters these rows for nobody.</summary>
    /// <param name="session">The service account's session.</param>
    /// <param name="ct">Cancels the calls.</param>
    /// <returns>The targets, of announcements that the session may not read too.</returns>
    /// <exception cref="GlpiException"><see cref="GlpiFault.Forbidden"/> for a profile that may list none.</exception>
    public Task<IReadOnlyList<ReminderEntityTarget>> ListEntityTargetsAsync(SessionToken session, CancellationToken ct) =>
        GlpiPages.AllAsync((range, token) => _api.ListEntityTargetsAsync(session, range, token), ct);
}
