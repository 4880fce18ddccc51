using GlpiBridge.Glpi.Http;

namespace GlpiBridge.Glpi.Notifications;

/// <summary>Reads which notifications GLPI sends. For diagnostics alone.</summary>
public sealed class NotificationReader
{
    private readonly INotificationApi _api;

    internal NotificationReader(INotificationApi api) => _api = api;

    /// <summary>Reads the notification of a lost password (<c>Notification</c>, event <c>passwordforget</c> of <c>User</c>): without it GLPI mails nobody a token.</summary>
    /// <param name="session">A session whose profile may read notifications.</param>
    /// <param name="ct">Cancels the calls.</param>
    /// <returns>The notifications of that event; GLPI is installed with one that is active.</returns>
    /// <exception cref="GlpiException"><see cref="GlpiFault.Forbidden"/> without that right.</exception>
    public async Task<IReadOnlyList<GlpiNotification>> ListOfLostPasswordAsync(SessionToken session, CancellationToken ct) =>
        [.. (await GlpiPages.AllAsync((range, token) => _api.FindAsync(session, "^passwordforget$", range, token), ct).ConfigureAwait(false)).Where(found => found.ItemType == "User")];
}
