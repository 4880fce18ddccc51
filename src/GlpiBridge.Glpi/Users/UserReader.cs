using GlpiBridge.Glpi.Http;

namespace GlpiBridge.Glpi.Users;

/// <summary>Reads users, with the service account's session.</summary>
public sealed class UserReader
{
    private readonly IUserApi _api;

    internal UserReader(IUserApi api) => _api = api;

    /// <summary>Reads a user with his phones and mail addresses.</summary>
    /// <param name="session">A session whose profile may read users.</param>
    /// <param name="id">The user.</param>
    /// <param name="ct">Cancels the call.</param>
    /// <returns>The user.</returns>
    /// <exception cref="GlpiException"><see cref="GlpiFault.Forbidden"/> for a self-service user, of himself too.</exception>
    public async Task<GlpiUser> GetAsync(SessionToken session, UserId id, CancellationToken ct)
    {
        var user = await _api.GetAsync(session, id.Value, ct).ConfigureAwait(false);
        var emails = await GlpiPages.AllAsync((range, token) => _api.ListEmailsAsync(session, id.Value, range, token), ct).ConfigureAwait(false);
        return user with { Emails = [.. emails.OrderByDescending(e => e.IsDefault).Select(e => e.Address).Where(a => a.Length > 0)] };
    }
}
