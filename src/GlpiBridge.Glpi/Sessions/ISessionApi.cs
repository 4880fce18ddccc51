using GlpiBridge.Glpi.Http;
using Refit;

namespace GlpiBridge.Glpi.Sessions;

/// <summary>The session endpoints as GLPI has them; <see cref="GlpiSessions"/> is the comfortable way in.</summary>
public interface ISessionApi
{
    /// <summary><c>POST initSession</c> with credentials in the body, which reaches PHP where proxies strip <c>Authorization</c>.</summary>
    /// <param name="credentials">Login and password.</param>
    /// <param name="ct">Cancels the call.</param>
    /// <returns>The token.</returns>
    [Post("/initSession")]
    Task<InitSessionAnswer> LogInAsync([Body] Credentials credentials, CancellationToken ct);

    /// <summary><c>GET initSession</c> with a user token.</summary>
    /// <param name="authorization"><c>user_token TOKEN</c>.</param>
    /// <param name="ct">Cancels the call.</param>
    /// <returns>The token.</returns>
    [Get("/initSession")]
    Task<InitSessionAnswer> LogInAsync([Header("Authorization")] string authorization, CancellationToken ct);

    /// <summary><c>GET getFullSession</c>.</summary>
    /// <param name="session">The session.</param>
    /// <param name="ct">Cancels the call.</param>
    /// <returns>The PHP session.</returns>
    [Get("/getFullSession")]
    Task<FullSessionAnswer> GetFullSessionAsync([Property(CallProperties.Session)] SessionToken session, CancellationToken ct);

    /// <summary><c>POST killSession</c>.</summary>
    /// <param name="session">The session.</param>
    /// <param name="ct">Cancels the call.</param>
    /// <returns>True.</returns>
    [Post("/killSession")]
    Task<bool> KillAsync([Property(CallProperties.Session)] SessionToken session, CancellationToken ct);

    /// <summary><c>GET getMyProfiles</c>.</summary>
    /// <param name="session">The session.</param>
    /// <param name="ct">Cancels the call.</param>
    /// <returns>The profiles.</returns>
    [Get("/getMyProfiles")]
    Task<MyProfilesAnswer> GetMyProfilesAsync([Property(CallProperties.Session)] SessionToken session, CancellationToken ct);

    /// <summary><c>GET getMyEntities</c>.</summary>
    /// <param name="session">The session.</param>
    /// <param name="recursive"><c>true</c> to have the sub-entities too.</param>
    /// <param name="ct">Cancels the call.</param>
    /// <returns>The entities.</returns>
    [Get("/getMyEntities")]
    Task<MyEntitiesAnswer> GetMyEntitiesAsync([Property(CallProperties.Session)] SessionToken session, [AliasAs("is_recursive")] string recursive, CancellationToken ct);

    /// <summary><c>POST changeActiveProfile</c>; a profile that is not held is 404.</summary>
    /// <param name="session">The session.</param>
    /// <param name="change">The profile.</param>
    /// <param name="ct">Cancels the call.</param>
    /// <returns>True.</returns>
    [Post("/changeActiveProfile")]
    Task<bool> ChangeProfileAsync([Property(CallProperties.Session)] SessionToken session, [Body] ProfileChange change, CancellationToken ct);

    /// <summary><c>POST changeActiveEntities</c>; an entity that is forbidden or unknown is 200 with <c>false</c>.</summary>
    /// <param name="session">The session.</param>
    /// <param name="change">The entity.</param>
    /// <param name="ct">Cancels the call.</param>
    /// <returns>Whether it was done.</returns>
    [Post("/changeActiveEntities")]
    Task<bool> ChangeEntityAsync([Property(CallProperties.Session)] SessionToken session, [Body] EntityChange change, CancellationToken ct);

    /// <summary><c>POST changeActiveEntities</c> without an entity: all those of the active profile, with their sub-entities where the user may. The documented word <c>all</c> does not work.</summary>
    /// <param name="session">The session.</param>
    /// <param name="all">An empty object.</param>
    /// <param name="ct">Cancels the call.</param>
    /// <returns>True.</returns>
    [Post("/changeActiveEntities")]
    Task<bool> ActivateAllEntitiesAsync([Property(CallProperties.Session)] SessionToken session, [Body] AllEntities all, CancellationToken ct);

    /// <summary><c>GET getGlpiConfig</c>.</summary>
    /// <param name="session">The session.</param>
    /// <param name="ct">Cancels the call.</param>
    /// <returns>The configuration.</returns>
    [Get("/getGlpiConfig")]
    Task<GlpiConfigAnswer> GetConfigAsync([Property(CallProperties.Session)] SessionToken session, CancellationToken ct);
}
