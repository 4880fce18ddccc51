using System.Text.Json.Serialization;
using GlpiBridge.Glpi.Http;

namespace GlpiBridge.Glpi.Knowledge;

/// <summary>A category of the knowledge base (<c>KnowbaseItemCategory</c>).</summary>
public sealed record KnowbaseCategory
{
    /// <summary>The category.</summary>
    [JsonPropertyName("id")]
    public KnowbaseCategoryId Id { get; init; }

    /// <summary>Its own name.</summary>
    [JsonPropertyName("name")]
    public string Name { get => field ?? ""; init; }

    /// <summary>Its path, separated by <c>" &gt; "</c>.</summary>
    [JsonPropertyName("completename")]
    public string CompleteName { get => field ?? ""; init; }

    /// <summary>The category above; null at the top.</summary>
    [JsonPropertyName("knowbaseitemcategories_id"), JsonConverter(typeof(OptionalIdConverter<KnowbaseCategoryId>))]
    public KnowbaseCategoryId? ParentId { get; init; }

    /// <summary>The entity it was made in. GLPI's own FAQ shows categories whatever their entity.</summary>
    [JsonPropertyName("entities_id")]
    public EntityId EntityId { get; init; }

    /// <summary>Whether the sub-entities of <see cref="EntityId"/> have it too.</summary>
    [JsonPropertyName("is_recursive")]
    public bool IsRecursive { get; init; }
}
