using System.Globalization;
using GlpiBridge.Glpi.Http;

namespace GlpiBridge.Glpi.Documents;

/// <summary>Reads what hangs on what (<c>Document_Item</c>). For the service account: GLPI tells a self-service user neither, not even of his own follow-ups.</summary>
public sealed class DocumentReader
{
    private readonly IDocumentItemApi _api;

    internal DocumentReader(IDocumentItemApi api) => _api = api;

    /// <summary>Reads what a document hangs on. Whoever may read one of these items may have the document; GLPI's own download asks for no such right.</summary>
    /// <param name="session">A session that may read documents.</param>
    /// <param name="document">The document.</param>
    /// <param name="ct">Cancels the call.</param>
    /// <returns>The items; none for a document that does not exist.</returns>
    /// <exception cref="GlpiException"><see cref="GlpiFault.Forbidden"/> for a self-service user.</exception>
    public async Task<IReadOnlyList<ItemKey>> ListOwnersAsync(SessionToken session, DocumentId document, CancellationToken ct)
    {
        var number = string.Create(CultureInfo.InvariantCulture, $"^{document.Value}$");
        var owners = await GlpiPages.AllAsync((range, token) => _api.ListOwnersAsync(session, number, range, token), ct).ConfigureAwait(false);
        return [.. owners.Select(owner => owner.Key)];
    }

    /// <summary>Reads all documents that hang on items (<c>Document_Item</c>, then <c>getMultipleItems</c>), the images of their texts included. Documents that are gone or refused are left out.</summary>
    /// <param name="session">A session that may read documents.</param>
    /// <param name="items">The items.</param>
    /// <param name="ct">Cancels the calls.</param>
    /// <returns>The documents that are not in the bin.</returns>
    /// <exception cref="GlpiException"><see cref="GlpiFault.Forbidden"/> for a self-service user.</exception>
    public async Task<IReadOnlyList<GlpiDocument>> ListHangingAsync(SessionToken session, IReadOnlyCollection<ItemKey> items, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(items);
        var links = new List<DocumentOwner>();
        foreach (var item in items)
        {
            var number = string.Create(CultureInfo.InvariantCulture, $"^{item.ItemId}$");
            links.AddRange(await GlpiPages.AllAsync((range, token) => _api.ListHangingAsync(session, $"^{item.ItemType}$", number, range, token), ct).ConfigureAwait(false));
        }
        var keys = links.Where(link => items.Contains(link.Key)).Select(link => new ItemKey("Document", link.DocumentId.Value)).Distinct().ToList();
        var found = await ManyItems.ReadAsync<GlpiDocument>(keys, (query, token) => _api.GetDocumentsAsync(session, query, token), ct).ConfigureAwait(false);
        return [.. found.Select(document => document.Item).Where(document => !document.IsDeleted)];
    }

    /// <summary>Reads the documents of several items (<c>getMultipleItems</c>), some fifty a call. Items that are gone or refused are left out.</summary>
    /// <param name="session">A session that may read documents and the items.</param>
    /// <param name="items">The items.</param>
    /// <param name="ct">Cancels the calls.</param>
    /// <returns>The documents that are not in the bin, by the item they hang on.</returns>
    /// <exception cref="GlpiException">Any fault but <see cref="GlpiFault.Forbidden"/> and <see cref="GlpiFault.NotFound"/>.</exception>
    public async Task<IReadOnlyDictionary<ItemKey, IReadOnlyList<GlpiDocument>>> ListOfAsync(SessionToken session, IReadOnlyCollection<ItemKey> items, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(items);
        var found = await ManyItems.ReadAsync<ItemWithDocuments>(items, (query, token) => _api.GetItemsAsync(session, query, token), ct).ConfigureAwait(false);
        return found.ToDictionary(item => item.Key, IReadOnlyList<GlpiDocument> (item) => [.. (item.Item.Documents ?? []).Where(document => !document.IsDeleted)]);
    }
}
