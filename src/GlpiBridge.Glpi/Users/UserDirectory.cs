using GlpiBridge.Glpi.Http;

namespace GlpiBridge.Glpi.Users;

/// <summary>
/// Finds people and reads what GLPI knows of their place, with the service account's session: for somebody who signed in elsewhere and has no session of his own. GLPI's profile of that
/// account needs to read users, profiles, groups and entities.
/// </summary>
public sealed class UserDirectory
{
    private const string Anything = "%";
    private readonly IDirectoryApi _api;
    private readonly UserReader _users;

    internal UserDirectory(IDirectoryApi api, UserReader users)
    {
        _api = api;
        _users = users;
    }

    /// <summary>
    /// Finds the users who have a mail address, whether they may log in or not (<c>UserEmail</c>, then <c>User/:id</c>). GLPI lets several share one: such an address says of nobody who it is.
    /// </summary>
    /// <param name="session">A session whose profile may read users.</param>
    /// <param name="address">The whole address, any case.</param>
    /// <param name="ct">Cancels the calls.</param>
    /// <returns>The users, each once, with phones and addresses; empty for a blank address.</returns>
    /// <exception cref="GlpiException"><see cref="GlpiFault.Forbidden"/> for a self-service user, and when one of those found is out of the session's reach.</exception>
    public async Task<IReadOnlyList<GlpiUser>> FindByEmailAsync(SessionToken session, string address, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(address);
        var wanted = address.Trim();
        if (wanted.Length == 0)
            return [];
        var rows = await GlpiPages.AllAsync((range, token) => _api.FindEmailsAsync(session, Exactly(wanted), range, token), ct).ConfigureAwait(false);
        return await GetAsync(session, rows.Where(row => Same(row.Address, wanted)).Select(row => row.UserId).OfType<UserId>(), ct).ConfigureAwait(false);
    }

    /// <summary>Finds the user of a login, unless he is in the bin (<c>User</c>). Several sources of accounts may give GLPI the same login twice.</summary>
    /// <param name="session">A session whose profile may read users.</param>
    /// <param name="login">The whole login, any case.</param>
    /// <param name="ct">Cancels the calls.</param>
    /// <returns>The users, each once, with phones and addresses; empty for a blank login.</returns>
    /// <exception cref="GlpiException"><see cref="GlpiFault.Forbidden"/> for a self-service user.</exception>
    public async Task<IReadOnlyList<GlpiUser>> FindByLoginAsync(SessionToken session, string login, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(login);
        var wanted = login.Trim();
        if (wanted.Length == 0)
            return [];
        var rows = await GlpiPages.AllAsync((range, token) => _api.FindUsersAsync(session, Exactly(wanted), range, token), ct).ConfigureAwait(false);
        return await GetAsync(session, rows.Where(row => Same(row.Login, wanted)).Select(row => row.Id), ct).ConfigureAwait(false);
    }

    /// <summary>Lists all users but those in the bin (<c>User</c>).</summary>
    /// <param name="session">A session whose profile may read users.</param>
    /// <param name="ct">Cancels the calls.</param>
    /// <returns>The users, each once, without addresses.</returns>
    /// <exception cref="GlpiException"><see cref="GlpiFault.Forbidden"/> for a self-service user.</exception>
    public async Task<IReadOnlyList<GlpiUser>> ListUsersAsync(SessionToken session, CancellationToken ct) =>
        [.. (await GlpiPages.AllAsync((range, token) => _api.FindUsersAsync(session, Anything, range, token), ct).ConfigureAwait(false)).DistinctBy(user => user.Id)];

    /// <summary>Lists the mail addresses of all users, of those in the bin too (<c>UserEmail</c>).</summary>
    /// <param name="session">A session whose profile may read users.</param>
    /// <param name="ct">Cancels the calls.</param>
    /// <returns>The addresses and whose they are.</returns>
    /// <exception cref="GlpiException"><see cref="GlpiFault.Forbidden"/> for a self-service user.</exception>
    public Task<IReadOnlyList<UserEmail>> ListEmailsAsync(SessionToken session, CancellationToken ct) =>
        GlpiPages.AllAsync((range, token) => _api.FindEmailsAsync(session, Anything, range, token), ct);

    /// <summary>Lists where a user holds which profile (<c>User/:id/Profile_User</c>).</summary>
    /// <param name="session">A session whose profile may read users.</param>
    /// <param name="user">The user.</param>
    /// <param name="ct">Cancels the calls.</param>
    /// <returns>The rows.</returns>
    /// <exception cref="GlpiException"><see cref="GlpiFault.Forbidden"/> for a self-service user, of himself too.</exception>
    public Task<IReadOnlyList<UserProfile>> ListProfilesAsync(SessionToken session, UserId user, CancellationToken ct) =>
        GlpiPages.AllAsync((range, token) => _api.ListProfilesAsync(session, user.Value, range, token), ct);

    /// <summary>Lists the groups that a user is in, wherever they belong (<c>User/:id/Group_User</c>, then <c>Group/:id</c>).</summary>
    /// <param name="session">A session whose profile may read users and groups.</param>
    /// <param name="user">The user.</param>
    /// <param name="ct">Cancels the calls.</param>
    /// <returns>The groups.</returns>
    /// <exception cref="GlpiException"><see cref="GlpiFault.Forbidden"/> for a self-service user, of himself too.</exception>
    public async Task<IReadOnlyList<GlpiGroup>> ListGroupsAsync(SessionToken session, UserId user, CancellationToken ct)
    {
        var rows = await GlpiPages.AllAsync((range, token) => _api.ListGroupsAsync(session, user.Value, range, token), ct).ConfigureAwait(false);
        var groups = new List<GlpiGroup>();
        foreach (var id in rows.Select(row => row.GroupId).Distinct())
            groups.Add(await _api.GetGroupAsync(session, id.Value, ct).ConfigureAwait(false));
        return groups;
    }

    /// <summary>Reads a profile with its rights (<c>Profile/:id</c>).</summary>
    /// <param name="session">A session whose profile may read profiles.</param>
    /// <param name="id">The profile.</param>
    /// <param name="ct">Cancels the call.</param>
    /// <returns>The profile.</returns>
    /// <exception cref="GlpiException"><see cref="GlpiFault.Forbidden"/> for a self-service user; <see cref="GlpiFault.NotFound"/> for one that does not exist.</exception>
    public Task<GlpiProfile> GetProfileAsync(SessionToken session, ProfileId id, CancellationToken ct) => _api.GetProfileAsync(session, id.Value, ct);

    /// <summary>Lists the entities that are active in the session (<c>Entity</c>): all of them for an account on the root entity, recursive.</summary>
    /// <param name="session">A session whose profile may read entities.</param>
    /// <param name="ct">Cancels the calls.</param>
    /// <returns>The entities. One that was made after the session was opened is missing.</returns>
    /// <exception cref="GlpiException"><see cref="GlpiFault.Forbidden"/> for a self-service user.</exception>
    public Task<IReadOnlyList<GlpiEntity>> ListEntitiesAsync(SessionToken session, CancellationToken ct) =>
        GlpiPages.AllAsync((range, token) => _api.ListEntitiesAsync(session, range, token), ct);

    private async Task<IReadOnlyList<GlpiUser>> GetAsync(SessionToken session, IEnumerable<UserId> ids, CancellationToken ct)
    {
        var users = new List<GlpiUser>();
        foreach (var id in ids.Distinct())
            users.Add(await _users.GetAsync(session, id, ct).ConfigureAwait(false));
        return users;
    }

    // GLPI's pattern forgives case and accents, and reads a % of the caller's as anything: what it finds is compared once more.
    private static string Exactly(string text) => $"^{text}$";

    private static bool Same(string found, string wanted) => string.Equals(found.Trim(), wanted, StringComparison.OrdinalIgnoreCase);
}
