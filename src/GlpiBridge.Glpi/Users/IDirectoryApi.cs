using GlpiBridge.Glpi.Http;
using Refit;

namespace GlpiBridge.Glpi.Users;

/// <summary>Who is who and where. A self-service user is refused all of it: the service account reads.</summary>
public interface IDirectoryApi
{
    /// <summary>One page of the mail addresses that match a pattern, of deleted and inactive users too.</summary>
    /// <param name="session">The session.</param>
    /// <param name="email">A pattern: contains, unless <c>^</c> and <c>$</c> anchor it; <c>%</c> stands for anything.</param>
    /// <param name="range">Such as <c>0-199</c>.</param>
    /// <param name="ct">Cancels the call.</param>
    /// <returns>The addresses and whose they are.</returns>
    [Get("/UserEmail?get_hateoas=false")]
    Task<IReadOnlyList<UserEmail>> FindEmailsAsync(
        [Property(CallProperties.Session)] SessionToken session, [AliasAs("searchText[email]")] string email, string range, CancellationToken ct);

    /// <summary>One page of the users whose login matches a pattern, without those in the bin. GLPI lists a user once per profile that he holds.</summary>
    /// <param name="session">The session.</param>
    /// <param name="login">A pattern, as for addresses.</param>
    /// <param name="range">Such as <c>0-199</c>.</param>
    /// <param name="ct">Cancels the call.</param>
    /// <returns>The users, without addresses.</returns>
    [Get("/User?get_hateoas=false")]
    Task<IReadOnlyList<GlpiUser>> FindUsersAsync(
        [Property(CallProperties.Session)] SessionToken session, [AliasAs("searchText[name]")] string login, string range, CancellationToken ct);

    /// <summary>One page of the profiles that a user holds.</summary>
    /// <param name="session">The session.</param>
    /// <param name="id">The user's number.</param>
    /// <param name="range">Such as <c>0-199</c>.</param>
    /// <param name="ct">Cancels the call.</param>
    /// <returns>The rows.</returns>
    [Get("/User/{id}/Profile_User?get_hateoas=false")]
    Task<IReadOnlyList<UserProfile>> ListProfilesAsync([Property(CallProperties.Session)] SessionToken session, long id, string range, CancellationToken ct);

    /// <summary>One page of the groups that a user is in.</summary>
    /// <param name="session">The session.</param>
    /// <param name="id">The user's number.</param>
    /// <param name="range">Such as <c>0-199</c>.</param>
    /// <param name="ct">Cancels the call.</param>
    /// <returns>The rows.</returns>
    [Get("/User/{id}/Group_User?get_hateoas=false")]
    Task<IReadOnlyList<UserGroup>> ListGroupsAsync([Property(CallProperties.Session)] SessionToken session, long id, string range, CancellationToken ct);

    /// <summary>One group.</summary>
    /// <param name="session">The session.</param>
    /// <param name="id">The group's number.</param>
    /// <param name="ct">Cancels the call.</param>
    /// <returns>The group.</returns>
    [Get("/Group/{id}?get_hateoas=false")]
    Task<GlpiGroup> GetGroupAsync([Property(CallProperties.Session)] SessionToken session, long id, CancellationToken ct);

    /// <summary>One profile with its rights.</summary>
    /// <param name="session">The session.</param>
    /// <param name="id">The profile's number.</param>
    /// <param name="ct">Cancels the call.</param>
    /// <returns>The profile.</returns>
    [Get("/Profile/{id}?get_hateoas=false")]
    Task<GlpiProfile> GetProfileAsync([Property(CallProperties.Session)] SessionToken session, long id, CancellationToken ct);

    /// <summary>One page of the entities that are active in the session.</summary>
    /// <param name="session">The session.</param>
    /// <param name="range">Such as <c>0-199</c>.</param>
    /// <param name="ct">Cancels the call.</param>
    /// <returns>The entities.</returns>
    [Get("/Entity?get_hateoas=false")]
    Task<IReadOnlyList<GlpiEntity>> ListEntitiesAsync([Property(CallProperties.Session)] SessionToken session, string range, CancellationToken ct);
}
