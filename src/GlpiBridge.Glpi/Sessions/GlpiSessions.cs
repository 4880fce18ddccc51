namespace GlpiBridge.Glpi.Sessions;

/// <summary>Opens, describes, changes and closes sessions.</summary>
public sealed class GlpiSessions
{
    private readonly ISessionApi _api;
    private readonly KeyedLock _changes;

    internal GlpiSessions(ISessionApi api, KeyedLock changes)
    {
        _api = api;
        _changes = changes;
    }

    /// <summary>Logs in with a password (<c>initSession</c>, then <c>getFullSession</c>). No other session's token is sent: GLPI would destroy that session.</summary>
    /// <param name="login">Login, any case.</param>
    /// <param name="password">Password.</param>
    /// <param name="ct">Cancels the call.</param>
    /// <returns>The session and who it belongs to.</returns>
    /// <exception cref="GlpiException"><see cref="GlpiFault.NotAuthenticated"/> for any wrong, empty or disabled credentials, with nothing to tell them apart;
    /// <see cref="GlpiFault.ApiDisabled"/> when login by credentials is off.</exception>
    public async Task<GlpiSession> OpenAsync(string login, string password, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(login) || string.IsNullOrEmpty(password))
            throw new GlpiException(GlpiFault.NotAuthenticated, code: "empty-credentials");
        return await DescribeNewAsync(await _api.LogInAsync(new Credentials(login, password), ct).ConfigureAwait(false), ct).ConfigureAwait(false);
    }

    /// <summary>Logs in with a user token.</summary>
    /// <param name="token">The token.</param>
    /// <param name="ct">Cancels the call.</param>
    /// <returns>The session and who it belongs to.</returns>
    /// <exception cref="GlpiException"><see cref="GlpiFault.NotAuthenticated"/> for an unknown token.</exception>
    public async Task<GlpiSession> OpenAsync(UserToken token, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(token);
        return await DescribeNewAsync(await _api.LogInAsync("user_token " + token.Reveal(), ct).ConfigureAwait(false), ct).ConfigureAwait(false);
    }

    /// <summary>Reads who an open session belongs to and where it stands (<c>getFullSession</c>).</summary>
    /// <param name="token">The session.</param>
    /// <param name="ct">Cancels the call.</param>
    /// <returns>The session.</returns>
    /// <exception cref="GlpiException"><see cref="GlpiFault.SessionExpired"/> when it is dead.</exception>
    public async Task<GlpiSession> DescribeAsync(SessionToken token, CancellationToken ct)
    {
        var answer = await _api.GetFullSessionAsync(token, ct).ConfigureAwait(false);
        var session = answer.Session is { UserId.Value: > 0 } full ? full : throw new GlpiException(GlpiFault.Unavailable, 200, "unexpected-json");
        return new GlpiSession
        {
            Token = token,
            UserId = session.UserId,
            Login = session.Login,
            FirstName = session.FirstName,
            LastName = session.LastName,
            ProfileId = session.Profile?.Id ?? default,
            ProfileName = session.Profile?.Name ?? "",
            Interface = session.Profile?.Interface ?? "",
            ProfileTemplate = session.Profile?.TicketTemplate,
            ActiveEntity = session.ActiveEntity,
            ActiveEntityName = OwnName(session),
            ActiveEntities = session.ActiveEntities,
            ParentEntities = session.ParentEntities,
            Groups = session.Groups,
            KnowledgeRights = session.Profile?.Knowledge ?? default,
            FollowupRights = session.Profile?.Followups ?? default,
            ValidationRights = session.Profile?.Validation ?? default,
            TicketRights = session.Profile?.Tickets ?? default,
            Language = session.Language.Length == 0 ? null : session.Language,
        };
    }

    /// <summary>Ends a session (<c>killSession</c>). One that is dead already is fine.</summary>
    /// <param name="token">The session.</param>
    /// <param name="ct">Cancels the call.</param>
    /// <returns>When it is gone.</returns>
    public async Task CloseAsync(SessionToken token, CancellationToken ct)
    {
        try
        {
            await _api.KillAsync(token, ct).ConfigureAwait(false);
        }
        catch (GlpiException e) when (e.Fault is GlpiFault.SessionExpired)
        {
            // Dead is what was asked for.
        }
    }

    /// <summary>Lists the profiles that the user holds (<c>getMyProfiles</c>).</summary>
    /// <param name="token">The session.</param>
    /// <param name="ct">Cancels the call.</param>
    /// <returns>The profiles and where he holds them.</returns>
    public async Task<IReadOnlyList<ProfileMembership>> ListProfilesAsync(SessionToken token, CancellationToken ct) =>
        (await _api.GetMyProfilesAsync(token, ct).ConfigureAwait(false)).Profiles ?? [];

    /// <summary>Makes another profile active. Changes on one session wait for each other.</summary>
    /// <param name="token">The session.</param>
    /// <param name="profile">The profile.</param>
    /// <param name="ct">Cancels the call.</param>
    /// <returns>When it is done.</returns>
    /// <exception cref="GlpiException"><see cref="GlpiFault.NotFound"/> when the user does not hold it.</exception>
    public Task ChangeProfileAsync(SessionToken token, ProfileId profile, CancellationToken ct) =>
        ChangeAsync(token, () => _api.ChangeProfileAsync(token, new ProfileChange(profile), ct), ct);

    /// <summary>Lists the entities of the active profile (<c>getMyEntities</c>).</summary>
    /// <param name="token">The session.</param>
    /// <param name="recursive">Whether to list their sub-entities too.</param>
    /// <param name="ct">Cancels the call.</param>
    /// <returns>The entities, by their whole path.</returns>
    public async Task<IReadOnlyList<EntityMembership>> ListEntitiesAsync(SessionToken token, bool recursive, CancellationToken ct) =>
        (await _api.GetMyEntitiesAsync(token, recursive ? "true" : "false", ct).ConfigureAwait(false)).Entities ?? [];

    /// <summary>Makes another entity active. Changes on one session wait for each other.</summary>
    /// <param name="token">The session.</param>
    /// <param name="entity">The entity.</param>
    /// <param name="recursive">Whether its sub-entities become active too.</param>
    /// <param name="ct">Cancels the call.</param>
    /// <returns>When it is done.</returns>
    /// <exception cref="GlpiException"><see cref="GlpiFault.Forbidden"/> when it is unknown or not the user's: GLPI says 200 <c>false</c> for both.</exception>
    public Task ChangeEntityAsync(SessionToken token, EntityId entity, bool recursive, CancellationToken ct) =>
        ChangeAsync(token, () => _api.ChangeEntityAsync(token, new EntityChange(entity, recursive), ct), ct);

    /// <summary>
    /// Reads how the session stands when another entity is active (with its sub-entities where the user may, as after a login), then makes all entities of the profile active
    /// (<c>changeActiveEntities</c>, <c>getFullSession</c>, <c>changeActiveEntities</c> without an entity): what a user writes then says its entity itself, and several pages of his may work in
    /// several entities at once. No other change happens in between.
    /// </summary>
    /// <param name="token">The session.</param>
    /// <param name="entity">The entity.</param>
    /// <param name="ct">Cancels the calls.</param>
    /// <returns>The session as it is in that entity.</returns>
    /// <exception cref="GlpiException"><see cref="GlpiFault.Forbidden"/> when the entity is unknown or not the user's.</exception>
    public async Task<GlpiSession> DescribeInAsync(SessionToken token, EntityId entity, CancellationToken ct)
    {
        using var _ = await _changes.EnterAsync(token.Reveal(), ct).ConfigureAwait(false);
        if (!await _api.ChangeEntityAsync(token, new EntityChange(entity, true), ct).ConfigureAwait(false))
            RefuseUnless(await _api.ChangeEntityAsync(token, new EntityChange(entity, false), ct).ConfigureAwait(false));
        var session = await DescribeAsync(token, ct).ConfigureAwait(false);
        RefuseUnless(await _api.ActivateAllEntitiesAsync(token, new AllEntities(), ct).ConfigureAwait(false));
        return session;
    }

    /// <summary>Makes all entities of the active profile active (<c>changeActiveEntities</c> without an entity). Changes on one session wait for each other.</summary>
    /// <param name="token">The session.</param>
    /// <param name="ct">Cancels the call.</param>
    /// <returns>When it is done.</returns>
    public Task ActivateAllEntitiesAsync(SessionToken token, CancellationToken ct) => ChangeAsync(token, () => _api.ActivateAllEntitiesAsync(token, new AllEntities(), ct), ct);

    /// <summary>Reads GLPI's version and the size of the largest document (<c>getGlpiConfig</c>; any session may).</summary>
    /// <param name="token">The session.</param>
    /// <param name="ct">Cancels the call.</param>
    /// <returns>The limits.</returns>
    public async Task<GlpiLimits> GetLimitsAsync(SessionToken token, CancellationToken ct)
    {
        var config = await GetConfigAsync(token, ct).ConfigureAwait(false);
        return new GlpiLimits(config.Version, config.MaxDocumentBytes);
    }

    /// <summary>Reads the settings that an administrator is told about (<c>getGlpiConfig</c>; any session may).</summary>
    /// <param name="token">The session.</param>
    /// <param name="ct">Cancels the call.</param>
    /// <returns>The settings.</returns>
    public async Task<GlpiConfig> GetConfigAsync(SessionToken token, CancellationToken ct) =>
        (await _api.GetConfigAsync(token, ct).ConfigureAwait(false)).Config ?? throw new GlpiException(GlpiFault.Unavailable, 200, "unexpected-json");

    private static string OwnName(FullSession session)
    {
        var name = session.ActiveEntityName;
        var suffix = name.LastIndexOf(" (", StringComparison.Ordinal);
        return session.IsActiveEntityRecursive && suffix > 0 && name.EndsWith(')') ? name[..suffix] : name;
    }

    private async Task ChangeAsync(SessionToken token, Func<Task<bool>> change, CancellationToken ct)
    {
        using var _ = await _changes.EnterAsync(token.Reveal(), ct).ConfigureAwait(false);
        RefuseUnless(await change().ConfigureAwait(false));
    }

    private static void RefuseUnless(bool isDone)
    {
        if (!isDone)
            throw new GlpiException(GlpiFault.Forbidden, 200, "refused-by-false");
    }

    private async Task<GlpiSession> DescribeNewAsync(InitSessionAnswer answer, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(answer.SessionToken))
            throw new GlpiException(GlpiFault.Unavailable, 200, "unexpected-json");
        return await DescribeAsync(new SessionToken(answer.SessionToken), ct).ConfigureAwait(false);
    }
}
