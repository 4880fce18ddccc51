using GlpiBridge.Glpi.Http;
using Refit;

namespace GlpiBridge.Glpi.Users;

/// <summary><c>User</c>. A self-service user may not even read himself: the service account must.</summary>
public interface IUserApi
{
    /// <summary>One user.</summary>
    /// <param name="session">The session.</param>
    /// <param name="id">The user's number.</param>
    /// <param name="ct">Cancels the call.</param>
    /// <returns>The user, without addresses.</returns>
    [Get("/User/{id}?get_hateoas=false")]
    Task<GlpiUser> GetAsync([Property(CallProperties.Session)] SessionToken session, long id, CancellationToken ct);

    /// <summary>One page of his addresses.</summary>
    /// <param name="session">The session.</param>
    /// <param name="id">The user's number.</param>
    /// <param name="range">Such as <c>0-199</c>.</param>
    /// <param name="ct">Cancels the call.</param>
    /// <returns>The addresses.</returns>
    [Get("/User/{id}/UserEmail?get_hateoas=false")]
    Task<IReadOnlyList<UserEmail>> ListEmailsAsync([Property(CallProperties.Session)] SessionToken session, long id, string range, CancellationToken ct);
}
