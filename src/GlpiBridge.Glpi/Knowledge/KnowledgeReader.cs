using System.Globalization;
using GlpiBridge.Glpi.Documents;
using GlpiBridge.Glpi.Http;
using GlpiBridge.Glpi.Search;

namespace GlpiBridge.Glpi.Knowledge;

/// <summary>
/// Reads the knowledge base as a whole. GLPI gives every article to everybody here, whoever it is meant for: only <c>GET KnowbaseItem/:id</c> checks that, and nothing checks the dates.
/// All of it needs a service account whose profile may read the knowledge base, its categories and documents, with the root as its recursive entity.
/// </summary>
public sealed class KnowledgeReader
{
    private readonly IKnowledgeApi _api;
    private readonly GlpiSearch _search;
    private readonly KnowbaseTargetLists _targets;

    internal KnowledgeReader(IKnowledgeApi api, GlpiSearch search)
    {
        _api = api;
        _search = search;
        _targets = new KnowbaseTargetLists(api, search);
    }

    /// <summary>Reads all articles with their texts.</summary>
    /// <param name="session">The session.</param>
    /// <param name="ct">Cancels the calls.</param>
    /// <returns>The articles, by number.</returns>
    /// <exception cref="GlpiException">Any fault.</exception>
    public Task<IReadOnlyList<KnowbaseItem>> ListAsync(SessionToken session, CancellationToken ct) =>
        GlpiPages.AllAsync((range, token) => _api.ListAsync(session, "id", "ASC", range, token), ct);

    /// <summary>Reads the articles that were changed last, with their texts. One page: rows of the same second have no order of their own and may be missed between two.</summary>
    /// <param name="session">The session.</param>
    /// <param name="count">How many.</param>
    /// <param name="ct">Cancels the call.</param>
    /// <returns>The articles, newest first.</returns>
    /// <exception cref="GlpiException">Any fault.</exception>
    public Task<IReadOnlyList<KnowbaseItem>> ListNewestAsync(SessionToken session, int count, CancellationToken ct)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        return _api.ListAsync(session, "date_mod", "DESC", string.Create(CultureInfo.InvariantCulture, $"0-{count - 1}"), ct);
    }

    /// <summary>Reads the numbers of all articles (<c>only_id</c>), to find those that are gone.</summary>
    /// <param name="session">The session.</param>
    /// <param name="ct">Cancels the calls.</param>
    /// <returns>The numbers.</returns>
    /// <exception cref="GlpiException">Any fault.</exception>
    public async Task<IReadOnlyList<KnowbaseItemId>> ListNumbersAsync(SessionToken session, CancellationToken ct) =>
        [.. (await GlpiPages.AllAsync((range, token) => _api.ListNumbersAsync(session, range, token), KnowbaseTargetLists.ShortRows, ct).ConfigureAwait(false)).Select(row => row.Id)];

    /// <summary>Reads how often each article was opened (<c>search/KnowbaseItem</c>): that moves no date, so it does not come with the changed articles.</summary>
    /// <param name="session">The session.</param>
    /// <param name="ct">Cancels the calls.</param>
    /// <returns>The counts.</returns>
    /// <exception cref="GlpiException">Any fault.</exception>
    public async Task<IReadOnlyList<KnowbaseViews>> ListViewsAsync(SessionToken session, CancellationToken ct)
    {
        var query = SearchQuery.For("KnowbaseItem").Show("KnowbaseItem.id", "KnowbaseItem.view").SortBy("KnowbaseItem.id");
        var rows = await _search.AllAsync(session, query, KnowbaseTargetLists.ShortRows, ct).ConfigureAwait(false);
        return [.. rows.Select(row => new KnowbaseViews(new(row.Number("KnowbaseItem.id") ?? 0), (int)(row.Number("KnowbaseItem.view") ?? 0)))];
    }

    /// <summary>Reads all categories that the session's entities see.</summary>
    /// <param name="session">The session.</param>
    /// <param name="ct">Cancels the calls.</param>
    /// <returns>The categories.</returns>
    /// <exception cref="GlpiException"><see cref="GlpiFault.Forbidden"/> for a profile without the right.</exception>
    public Task<IReadOnlyList<KnowbaseCategory>> ListCategoriesAsync(SessionToken session, CancellationToken ct) =>
        GlpiPages.AllAsync((range, token) => _api.ListCategoriesAsync(session, range, token), KnowbaseTargetLists.ShortRows, ct);

    /// <summary>Reads which article stands in which category.</summary>
    /// <param name="session">The session.</param>
    /// <param name="ct">Cancels the calls.</param>
    /// <returns>The links.</returns>
    /// <exception cref="GlpiException"><see cref="GlpiFault.Forbidden"/> for a profile without the right.</exception>
    public Task<IReadOnlyList<KnowbaseCategoryLink>> ListCategoryLinksAsync(SessionToken session, CancellationToken ct) =>
        GlpiPages.AllAsync((range, token) => _api.ListCategoryLinksAsync(session, range, token), KnowbaseTargetLists.ShortRows, ct);

    /// <summary>
    /// Reads whom the articles are meant for, in six calls or more. What GLPI's own form makes for a profile or group « in all entities » stands in no list of the API;
    /// its search has it, provided that the session sees all entities.
    /// </summary>
    /// <param name="session">The session.</param>
    /// <param name="ct">Cancels the calls.</param>
    /// <returns>The targets of all articles.</returns>
    /// <exception cref="GlpiException">Any fault.</exception>
    public Task<KnowbaseTargets> ListTargetsAsync(SessionToken session, CancellationToken ct) => _targets.ReadAsync(session, ct);

    /// <summary>Reads which document hangs on which article.</summary>
    /// <param name="session">The session.</param>
    /// <param name="ct">Cancels the calls.</param>
    /// <returns>The links.</returns>
    /// <exception cref="GlpiException"><see cref="GlpiFault.Forbidden"/> for a profile that may not read documents.</exception>
    public Task<IReadOnlyList<KnowbaseDocumentLink>> ListDocumentLinksAsync(SessionToken session, CancellationToken ct) =>
        GlpiPages.AllAsync((range, token) => _api.ListDocumentLinksAsync(session, "^KnowbaseItem$", range, token), KnowbaseTargetLists.ShortRows, ct);

    /// <summary>Reads documents, some fifty a call. Those in the bin, gone or refused are left out: GLPI fails the whole call for one of them, which is then asked for by halves.</summary>
    /// <param name="session">The session.</param>
    /// <param name="ids">Which.</param>
    /// <param name="ct">Cancels the calls.</param>
    /// <returns>The documents.</returns>
    /// <exception cref="GlpiException">Any fault but <see cref="GlpiFault.Forbidden"/> and <see cref="GlpiFault.NotFound"/>.</exception>
    public async Task<IReadOnlyList<GlpiDocument>> ListDocumentsAsync(SessionToken session, IReadOnlyCollection<DocumentId> ids, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(ids);
        var documents = await ManyItems.ReadAsync<GlpiDocument>(
            [.. ids.Select(id => new ItemKey("Document", id.Value))], (items, token) => _api.GetDocumentsAsync(session, items, token), ct).ConfigureAwait(false);
        return [.. documents.Select(found => found.Item).Where(document => !document.IsDeleted)];
    }
}
