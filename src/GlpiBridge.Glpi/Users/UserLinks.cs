using System.Text.Json.Serialization;

namespace GlpiBridge.Glpi.Users;

/// <summary>That a user holds a profile in an entity (<c>Profile_User</c>). Several rows may say the same.</summary>
public sealed record UserProfile
{
    /// <summary>The profile.</summary>
    [JsonPropertyName("profiles_id")]
    public ProfileId ProfileId { get; init; }

    /// <summary>The entity.</summary>
    [JsonPropertyName("entities_id")]
    public EntityId EntityId { get; init; }

    /// <summary>Whether he holds it in the sub-entities too.</summary>
    [JsonPropertyName("is_recursive")]
    public bool IsRecursive { get; init; }
}

/// <summary>That a user is in a group (<c>Group_User</c>).</summary>
public sealed record UserGroup
{
    /// <summary>The group.</summary>
    [JsonPropertyName("groups_id")]
    public GroupId GroupId { get; init; }
}
