using System.Text.Json.Serialization;

namespace GlpiBridge.Glpi.Assets;

/// <summary>An asset of the inventory (<c>Computer</c>, <c>Monitor</c>...).</summary>
public sealed record GlpiAsset
{
    /// <summary>What it is.</summary>
    [JsonIgnore]
    public AssetType Type { get; init; }

    /// <summary>The asset.</summary>
    [JsonPropertyName("id")]
    public AssetId Id { get; init; }

    /// <summary>Its name; may be empty.</summary>
    [JsonPropertyName("name")]
    public string Name { get => field ?? ""; init; }

    /// <summary>Its serial number; may be empty.</summary>
    [JsonPropertyName("serial")]
    public string Serial { get => field ?? ""; init; }

    /// <summary>The entity it belongs to.</summary>
    [JsonPropertyName("entities_id")]
    public EntityId EntityId { get; init; }

    /// <summary>Whether the sub-entities of <see cref="EntityId"/> have it too.</summary>
    [JsonPropertyName("is_recursive")]
    public bool IsRecursive { get; init; }

    /// <summary>Whether it lies in GLPI's bin.</summary>
    [JsonPropertyName("is_deleted")]
    public bool IsDeleted { get; init; }

    /// <summary>Whether it is no asset but a pattern for new ones.</summary>
    [JsonPropertyName("is_template")]
    public bool IsTemplate { get; init; }
}
