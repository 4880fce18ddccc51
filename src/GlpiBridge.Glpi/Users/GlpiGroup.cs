using System.Text.Json.Serialization;

namespace GlpiBridge.Glpi.Users;

/// <summary>A group (<c>Group/:id</c>). Its members have it only where its entity is within their reach.</summary>
public sealed record GlpiGroup
{
    /// <summary>The group.</summary>
    [JsonPropertyName("id")]
    public GroupId Id { get; init; }

    /// <summary>The entity it belongs to.</summary>
    [JsonPropertyName("entities_id")]
    public EntityId EntityId { get; init; }

    /// <summary>Whether the sub-entities of <see cref="EntityId"/> have it too.</summary>
    [JsonPropertyName("is_recursive")]
    public bool IsRecursive { get; init; }
}
