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
    // Rows of links are some sixty bytes each; 200 of them a page would make a hundred calls of 10,000 articles.
    private const int ShortRows = 5000;
    private const int FewChanges = 50;
    private const int ManyChanges = 500;
    private const int DocumentsAtOnce = 50;
    private readonly IKnowledgeApi _api;
    private readonly GlpiSearch _search;

    internal KnowledgeReader(IKnowledgeApi api, GlpiSearch search)
    {
        _api = api;
        _search = search;
    }

    /// <summary>Reads all articles with their texts.</summary>
    /// <param name="session">The session.</param>
    /// <param name="ct">Cancels the calls.</param>
    /// <returns>The articles, by number.</returns>
    /// <exception cref="GlpiException">Any fault.</exception>
    public Task<IReadOnlyList<KnowbaseItem>> ListAsync(SessionToken session, CancellationToken ct) =>
        GlpiPages.AllAsync((range, token) => _api.ListAsync(session, "id", "ASC", range, token), ct);

    /// <summary>
    /// Reads the articles whose text changed since a moment; one call when they are few, two when they are many. It is one page always: rows of the same second
    /// have no order of their own and may be missed between two pages.
    /// </summary>
    /// <param name="session">The session.</param>
    /// <param name="since">The moment in the server's time zone, included.</param>
    /// <param name="ct">Cancels the calls.</param>
    /// <returns>The articles, newest first; null when they are so many that the whole list is read better.</returns>
    /// <exception cref="GlpiException">Any fault.</exception>
    public async Task<IReadOnlyList<KnowbaseItem>?> ListModifiedAsync(SessionToken session, DateTime since, CancellationToken ct)
    {
        foreach (var most in (int[])[FewChanges, ManyChanges])
        {
            var rows = await _api.ListAsync(session, "date_mod", "DESC", Range(most), ct).ConfigureAwait(false);
            var changed = rows.TakeWhile(row => row.ModifiedAt >= since).ToList();
            if (changed.Count < most)
                return changed;
        }
        return null;
    }

    /// <summary>Reads the numbers of all articles (<c>only_id</c>), to find those that are gone.</summary>
    /// <param name="session">The session.</param>
    /// <param name="ct">Cancels the calls.</param>
    /// <returns>The numbers.</returns>
    /// <exception cref="GlpiException">Any fault.</exception>
    public async Task<IReadOnlyList<KnowbaseItemId>> ListNumbersAsync(SessionToken session, CancellationToken ct) =>
        [.. (await GlpiPages.AllAsync((range, token) => _api.ListNumbersAsync(session, range, token), ShortRows, ct).ConfigureAwait(false)).Select(row => row.Id)];

    /// <summary>Reads how often each article was opened (<c>search/KnowbaseItem</c>): that moves no date, so it does not come with the changed articles.</summary>
    /// <param name="session">The session.</param>
    /// <param name="ct">Cancels the calls.</param>
    /// <returns>The counts.</returns>
    /// <exception cref="GlpiException">Any fault.</exception>
    public async Task<IReadOnlyList<KnowbaseViews>> ListViewsAsync(SessionToken session, CancellationToken ct)
    {
        var query = SearchQuery.For("KnowbaseItem").Show("KnowbaseItem.id", "KnowbaseItem.view").SortBy("KnowbaseItem.id");
        var counts = new List<KnowbaseViews>();
        while (true)
        {
            var page = await _search.RunAsync(session, query, counts.Count, ShortRows, ct).ConfigureAwait(false);
            counts.AddRange(page.Rows.Select(row => new KnowbaseViews(new(row.Number("KnowbaseItem.id") ?? 0), (int)(row.Number("KnowbaseItem.view") ?? 0))));
            if (page.Rows.Count < ShortRows)
                return counts;
        }
    }

    /// <summary>Reads all categories that the session's entities see.</summary>
    /// <param name="session">The session.</param>
    /// <param name="ct">Cancels the calls.</param>
    /// <returns>The categories.</returns>
    /// <exception cref="GlpiException"><see cref="GlpiFault.Forbidden"/> for a profile without the right.</exception>
    public Task<IReadOnlyList<KnowbaseCategory>> ListCategoriesAsync(SessionToken session, CancellationToken ct) =>
        GlpiPages.AllAsync((range, token) => _api.ListCategoriesAsync(session, range, token), ShortRows, ct);

    /// <summary>Reads which article stands in which category.</summary>
    /// <param name="session">The session.</param>
    /// <param name="ct">Cancels the calls.</param>
    /// <returns>The links.</returns>
    /// <exception cref="GlpiException"><see cref="GlpiFault.Forbidden"/> for a profile without the right.</exception>
    public Task<IReadOnlyList<KnowbaseCategoryLink>> ListCategoryLinksAsync(SessionToken session, CancellationToken ct) =>
        GlpiPages.AllAsync((range, token) => _api.ListCategoryLinksAsync(session, range, token), ShortRows, ct);

    /// <summary>Reads whom the articles are meant for, in four calls or more.</summary>
    /// <param name="session">The session.</param>
    /// <param name="ct">Cancels the calls.</param>
    /// <returns>The targets of all articles.</returns>
    /// <exception cref="GlpiException">Any fault.</exception>
    public async Task<KnowbaseTargets> ListTargetsAsync(SessionToken session, CancellationToken ct) => new(
        await GlpiPages.AllAsync((range, token) => _api.ListEntityTargetsAsync(session, range, token), ShortRows, ct).ConfigureAwait(false),
        await GlpiPages.AllAsync((range, token) => _api.ListProfileTargetsAsync(session, range, token), ShortRows, ct).ConfigureAwait(false),
        await GlpiPages.AllAsync((range, token) => _api.ListGroupTargetsAsync(session, range, token), ShortRows, ct).ConfigureAwait(false),
        await GlpiPages.AllAsync((range, token) => _api.ListUserTargetsAsync(session, range, token), ShortRows, ct).ConfigureAwait(false));

    /// <summary>Reads which document hangs on which article.</summary>
    /// <param name="session">The session.</param>
    /// <param name="ct">Cancels the calls.</param>
    /// <returns>The links.</returns>
    /// <exception cref="GlpiException"><see cref="GlpiFault.Forbidden"/> for a profile that may not read documents.</exception>
    public Task<IReadOnlyList<KnowbaseDocumentLink>> ListDocumentLinksAsync(SessionToken session, CancellationToken ct) =>
        GlpiPages.AllAsync((range, token) => _api.ListDocumentLinksAsync(session, "^KnowbaseItem$", range, token), ShortRows, ct);

    /// <summary>Reads documents, some fifty a call. Those in the bin, gone or refused are left out: GLPI fails the whole call for one of them, which is then asked for by halves.</summary>
    /// <param name="session">The session.</param>
    /// <param name="ids">Which.</param>
    /// <param name="ct">Cancels the calls.</param>
    /// <returns>The documents.</returns>
    /// <exception cref="GlpiException">Any fault but <see cref="GlpiFault.Forbidden"/> and <see cref="GlpiFault.NotFound"/>.</exception>
    public async Task<IReadOnlyList<GlpiDocument>> ListDocumentsAsync(SessionToken session, IReadOnlyCollection<DocumentId> ids, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(ids);
        var documents = new List<GlpiDocument>();
        foreach (var some in ids.Distinct().Chunk(DocumentsAtOnce))
            documents.AddRange(await GetDocumentsAsync(session, some, ct).ConfigureAwait(false));
        return [.. documents.Where(document => !document.IsDeleted)];
    }

    private async Task<IReadOnlyList<GlpiDocument>> GetDocumentsAsync(SessionToken session, DocumentId[] ids, CancellationToken ct)
    {
        var items = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < ids.Length; i++)
        {
            items[string.Create(CultureInfo.InvariantCulture, $"items[{i}][itemtype]")] = "Document";
            items[string.Create(CultureInfo.InvariantCulture, $"items[{i}][items_id]")] = ids[i].Value.ToString(CultureInfo.InvariantCulture);
        }
        try
        {
            return await _api.GetDocumentsAsync(session, items, ct).ConfigureAwait(false);
        }
        catch (GlpiException e) when (e.Fault is GlpiFault.Forbidden or GlpiFault.NotFound)
        {
            if (ids.Length == 1)
                return [];
            var half = ids.Length / 2;
            return [.. await GetDocumentsAsync(session, ids[..half], ct).ConfigureAwait(false), .. await GetDocumentsAsync(session, ids[half..], ct).ConfigureAwait(false)];
        }
    }

    private static string Range(int rows) => string.Create(CultureInfo.InvariantCulture, $"0-{rows - 1}");
}
