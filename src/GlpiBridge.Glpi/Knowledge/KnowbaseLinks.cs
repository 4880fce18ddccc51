using System.Text.Json.Serialization;

namespace GlpiBridge.Glpi.Knowledge;

/// <summary>That an article stands in a category (<c>KnowbaseItem_KnowbaseItemCategory</c>).</summary>
public sealed record KnowbaseCategoryLink
{
    /// <summary>The article.</summary>
    [JsonPropertyName("knowbaseitems_id")]
    public KnowbaseItemId Article { get; init; }

    /// <summary>The category.</summary>
    [JsonPropertyName("knowbaseitemcategories_id")]
    public KnowbaseCategoryId Category { get; init; }
}

/// <summary>That a document hangs on an article (<c>Document_Item</c>), as an attachment or as an image in its text.</summary>
public sealed record KnowbaseDocumentLink
{
    /// <summary>The article.</summary>
    [JsonPropertyName("items_id")]
    public KnowbaseItemId Article { get; init; }

    /// <summary>The document.</summary>
    [JsonPropertyName("documents_id")]
    public DocumentId Document { get; init; }
}

/// <summary>The number of an article, alone.</summary>
public sealed record KnowbaseItemNumber
{
    /// <summary>The article.</summary>
    [JsonPropertyName("id")]
    public KnowbaseItemId Id { get; init; }
}
