using GlpiBridge.Glpi.Http;
using GlpiBridge.Glpi.Search;

namespace GlpiBridge.Glpi.Knowledge;

/// <summary>
/// Whom the articles are meant for. GLPI's form writes a target « in all entities » without an entity, and the lists of the API keep rows of visible entities only: such a
/// target is in none of them. The search engine leaves that condition out for a session that sees all entities, so a row that only the search has is one of these.
/// </summary>
internal sealed class KnowbaseTargetLists(IKnowledgeApi api, GlpiSearch search)
{
    /// <summary>Rows of links are some sixty bytes each; GLPI's usual 200 a page would make a hundred calls of 10,000 articles.</summary>
    public const int ShortRows = 5000;

    public async Task<KnowbaseTargets> ReadAsync(SessionToken session, CancellationToken ct) => new(
        await AllAsync((range, token) => api.ListEntityTargetsAsync(session, range, token), ct).ConfigureAwait(false),
        await ProfilesAsync(session, ct).ConfigureAwait(false),
        await GroupsAsync(session, ct).ConfigureAwait(false),
        await AllAsync((range, token) => api.ListUserTargetsAsync(session, range, token), ct).ConfigureAwait(false));

    private async Task<IReadOnlyList<KnowbaseProfileTarget>> ProfilesAsync(SessionToken session, CancellationToken ct)
    {
        var listed = await AllAsync((range, token) => api.ListProfileTargetsAsync(session, range, token), ct).ConfigureAwait(false);
        var everywhere = await EverywhereAsync(session, "KnowbaseItem_Profile", "Profile", listed.Select(target => target.Id), ct).ConfigureAwait(false);
        return [.. listed, .. everywhere.Select(row => new KnowbaseProfileTarget { Id = row.Id, Article = new(row.Article), Profile = new(row.Whom), AnyEntity = true })];
    }

    private async Task<IReadOnlyList<KnowbaseGroupTarget>> GroupsAsync(SessionToken session, CancellationToken ct)
    {
        var listed = await AllAsync((range, token) => api.ListGroupTargetsAsync(session, range, token), ct).ConfigureAwait(false);
        var everywhere = await EverywhereAsync(session, "Group_KnowbaseItem", "Group", listed.Select(target => target.Id), ct).ConfigureAwait(false);
        return [.. listed, .. everywhere.Select(row => new KnowbaseGroupTarget { Id = row.Id, Article = new(row.Article), Group = new(row.Whom), AnyEntity = true })];
    }

    private async Task<IEnumerable<(long Id, long Article, long Whom)>> EverywhereAsync(
        SessionToken session, string itemType, string whom, IEnumerable<long> listed, CancellationToken ct)
    {
        var (id, article, target) = ($"{itemType}.id", $"{itemType}.KnowbaseItem.id", $"{itemType}.{whom}.id");
        var rows = await search.AllAsync(session, SearchQuery.For(itemType).Show(id, article, target).SortBy(id), ShortRows, ct).ConfigureAwait(false);
        var known = listed.ToHashSet();
        return rows.Select(row => (row.Number(id) ?? 0, row.Number(article) ?? 0, row.Number(target) ?? 0)).Where(row => !known.Contains(row.Item1));
    }

    private static Task<IReadOnlyList<T>> AllAsync<T>(Func<string, CancellationToken, Task<IReadOnlyList<T>>> readPage, CancellationToken ct) =>
        GlpiPages.AllAsync(readPage, ShortRows, ct);
}
