using System.Text.Json.Serialization;

namespace GlpiBridge.Glpi.Users;

/// <summary>An entity (<c>Entity</c>).</summary>
public sealed record GlpiEntity
{
    /// <summary>The entity; 0 is the root.</summary>
    [JsonPropertyName("id")]
    public EntityId Id { get; init; }

    /// <summary>Its own name.</summary>
    [JsonPropertyName("name")]
    public string Name { get => field ?? ""; init; }

    /// <summary>Its path, separated by <c>" &gt; "</c>.</summary>
    [JsonPropertyName("completename")]
    public string CompleteName { get => field ?? ""; init; }

    /// <summary>The entity above; means nothing for the root, which has none.</summary>
    [JsonPropertyName("entities_id")]
    public EntityId ParentId { get; init; }
}
