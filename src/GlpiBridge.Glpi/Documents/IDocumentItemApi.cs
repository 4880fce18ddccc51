using GlpiBridge.Glpi.Http;
using Refit;

namespace GlpiBridge.Glpi.Documents;

/// <summary><c>Document_Item</c>, and the documents of items. For the service account: a self-service user is refused.</summary>
public interface IDocumentItemApi
{
    /// <summary>One page of what a document hangs on.</summary>
    /// <param name="session">The session.</param>
    /// <param name="document">The document's number between <c>^</c> and <c>$</c>: without them GLPI looks for numbers that contain it.</param>
    /// <param name="range">Such as <c>0-199</c>.</param>
    /// <param name="ct">Cancels the call.</param>
    /// <returns>The links.</returns>
    [Get("/Document_Item?get_hateoas=false")]
    Task<IReadOnlyList<DocumentOwner>> ListOwnersAsync(
        [Property(CallProperties.Session)] SessionToken session, [AliasAs("searchText[documents_id]")] string document, string range, CancellationToken ct);

    /// <summary>One page of the documents that hang on an item, the images of its text included.</summary>
    /// <param name="session">The session.</param>
    /// <param name="itemType">GLPI's type of the item between <c>^</c> and <c>$</c>.</param>
    /// <param name="item">The item's number between <c>^</c> and <c>$</c>.</param>
    /// <param name="range">Such as <c>0-199</c>.</param>
    /// <param name="ct">Cancels the call.</param>
    /// <returns>The links.</returns>
    [Get("/Document_Item?get_hateoas=false")]
    Task<IReadOnlyList<DocumentOwner>> ListHangingAsync(
        [Property(CallProperties.Session)] SessionToken session, [AliasAs("searchText[itemtype]")] string itemType, [AliasAs("searchText[items_id]")] string item, string range, CancellationToken ct);

    /// <summary>Several documents; all or nothing: one that is refused or gone fails the call.</summary>
    /// <param name="session">The session.</param>
    /// <param name="items">Which, as <c>items[0][itemtype]</c> and <c>items[0][items_id]</c>.</param>
    /// <param name="ct">Cancels the call.</param>
    /// <returns>The documents, in the order asked for.</returns>
    [Get("/getMultipleItems?get_hateoas=false")]
    Task<IReadOnlyList<GlpiDocument>> GetDocumentsAsync([Property(CallProperties.Session)] SessionToken session, [Query] IDictionary<string, string> items, CancellationToken ct);

    /// <summary>Several items with their documents; all or nothing: one that is refused or gone fails the call.</summary>
    /// <param name="session">The session.</param>
    /// <param name="items">Which, as <c>items[0][itemtype]</c> and <c>items[0][items_id]</c>.</param>
    /// <param name="ct">Cancels the call.</param>
    /// <returns>The items, in the order asked for.</returns>
    [Get("/getMultipleItems?with_documents=true&get_hateoas=false")]
    Task<IReadOnlyList<ItemWithDocuments>> GetItemsAsync([Property(CallProperties.Session)] SessionToken session, [Query] IDictionary<string, string> items, CancellationToken ct);
}
