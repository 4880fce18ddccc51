using GlpiBridge.Glpi.Http;

namespace GlpiBridge.Glpi.Categories;

/// <summary>Reads the categories of tickets.</summary>
public sealed class ItilCategoryReader
{
    private readonly IItilCategoryApi _api;

    internal ItilCategoryReader(IItilCategoryApi api) => _api = api;

    /// <summary>Reads all categories that the session sees. They follow its active entity; nothing is filtered by visibility or type.</summary>
    /// <param name="session">A session whose profile may read categories.</param>
    /// <param name="ct">Cancels the call.</param>
    /// <returns>The categories.</returns>
    /// <exception cref="GlpiException"><see cref="GlpiFault.Forbidden"/> for a self-service user.</exception>
    public Task<IReadOnlyList<ItilCategory>> ListAsync(SessionToken session, CancellationToken ct) =>
        GlpiPages.AllAsync((range, token) => _api.ListAsync(session, range, token), ct);

    /// <summary>Reads one category.</summary>
    /// <param name="session">A session whose profile may read categories.</param>
    /// <param name="id">The category.</param>
    /// <param name="ct">Cancels the call.</param>
    /// <returns>The category.</returns>
    /// <exception cref="GlpiException"><see cref="GlpiFault.NotFound"/> or <see cref="GlpiFault.Forbidden"/>.</exception>
    public Task<ItilCategory> GetAsync(SessionToken session, ItilCategoryId id, CancellationToken ct) => _api.GetAsync(session, id.Value, ct);
}
