using GlpiBridge.Glpi.Http;
using Refit;

namespace GlpiBridge.Glpi.Categories;

/// <summary><c>ITILCategory</c>. Self-service users, and GLPI's own Technician profile, may not read it: the service account must.</summary>
public interface IItilCategoryApi
{
    /// <summary>One page of the categories that the session's active entity sees: its own and recursive ones from above.</summary>
    /// <param name="session">The session.</param>
    /// <param name="range">Such as <c>0-199</c>.</param>
    /// <param name="ct">Cancels the call.</param>
    /// <returns>The categories.</returns>
    [Get("/ITILCategory?get_hateoas=false")]
    Task<IReadOnlyList<ItilCategory>> ListAsync([Property(CallProperties.Session)] SessionToken session, string range, CancellationToken ct);

    /// <summary>One category.</summary>
    /// <param name="session">The session.</param>
    /// <param name="id">The category's number.</param>
    /// <param name="ct">Cancels the call.</param>
    /// <returns>The category.</returns>
    [Get("/ITILCategory/{id}?get_hateoas=false")]
    Task<ItilCategory> GetAsync([Property(CallProperties.Session)] SessionToken session, long id, CancellationToken ct);
}
