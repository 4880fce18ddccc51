using System.Text.Json.Serialization;

namespace GlpiBridge.Glpi.Documents;

/// <summary>That a document hangs on an item (<c>Document_Item</c>), as an attachment or as an image in its text.</summary>
public sealed record DocumentOwner
{
    /// <summary>The document.</summary>
    [JsonPropertyName("documents_id")]
    public DocumentId DocumentId { get; init; }

    /// <summary>GLPI's type of the item.</summary>
    [JsonPropertyName("itemtype")]
    public string ItemType { get => field ?? ""; init; }

    /// <summary>The item's number.</summary>
    [JsonPropertyName("items_id")]
    public long ItemId { get; init; }

    /// <summary>The item.</summary>
    [JsonIgnore]
    public ItemKey Key => new(ItemType, ItemId);
}

/// <summary>The documents that hang on an item.</summary>
public sealed record ItemWithDocuments
{
    /// <summary>The documents, without the images of the text; null when GLPI did not let the session see them.</summary>
    [JsonPropertyName("_documents"), JsonConverter(typeof(DocumentList))]
    public IReadOnlyList<GlpiDocument>? Documents { get; init; }
}
