using System.Text.Json.Serialization;

namespace GlpiBridge.Glpi.Knowledge;

/// <summary>That an article is meant for an entity (<c>Entity_KnowbaseItem</c>).</summary>
public sealed record KnowbaseEntityTarget
{
    /// <summary>The article.</summary>
    [JsonPropertyName("knowbaseitems_id")]
    public KnowbaseItemId Article { get; init; }

    /// <summary>The entity.</summary>
    [JsonPropertyName("entities_id")]
    public EntityId Entity { get; init; }

    /// <summary>Whether it is meant for the entities below too.</summary>
    [JsonPropertyName("is_recursive")]
    public bool IsRecursive { get; init; }
}

/// <summary>That an article is meant for a profile (<c>KnowbaseItem_Profile</c>).</summary>
public sealed record KnowbaseProfileTarget
{
    /// <summary>The article.</summary>
    [JsonPropertyName("knowbaseitems_id")]
    public KnowbaseItemId Article { get; init; }

    /// <summary>The profile.</summary>
    [JsonPropertyName("profiles_id")]
    public ProfileId Profile { get; init; }

    /// <summary>Where the profile must be active. GLPI writes null, which counts as the root, beside <see cref="AnyEntity"/>.</summary>
    [JsonPropertyName("entities_id")]
    public EntityId Entity { get; init; }

    /// <summary>Whether the entities below count too.</summary>
    [JsonPropertyName("is_recursive")]
    public bool IsRecursive { get; init; }

    /// <summary>Whether the entity does not matter.</summary>
    [JsonPropertyName("no_entity_restriction")]
    public bool AnyEntity { get; init; }
}

/// <summary>That an article is meant for a group (<c>Group_KnowbaseItem</c>).</summary>
public sealed record KnowbaseGroupTarget
{
    /// <summary>The article.</summary>
    [JsonPropertyName("knowbaseitems_id")]
    public KnowbaseItemId Article { get; init; }

    /// <summary>The group.</summary>
    [JsonPropertyName("groups_id")]
    public GroupId Group { get; init; }

    /// <summary>Which entity its members must see. GLPI writes null, which counts as the root, beside <see cref="AnyEntity"/>.</summary>
    [JsonPropertyName("entities_id")]
    public EntityId Entity { get; init; }

    /// <summary>Whether the entities below count too.</summary>
    [JsonPropertyName("is_recursive")]
    public bool IsRecursive { get; init; }

    /// <summary>Whether the entity does not matter.</summary>
    [JsonPropertyName("no_entity_restriction")]
    public bool AnyEntity { get; init; }
}

/// <summary>That an article is meant for a user (<c>KnowbaseItem_User</c>).</summary>
public sealed record KnowbaseUserTarget
{
    /// <summary>The article.</summary>
    [JsonPropertyName("knowbaseitems_id")]
    public KnowbaseItemId Article { get; init; }

    /// <summary>The user.</summary>
    [JsonPropertyName("users_id")]
    public UserId User { get; init; }
}

/// <summary>Whom the articles are meant for.</summary>
/// <param name="Entities">By entity.</param>
/// <param name="Profiles">By profile.</param>
/// <param name="Groups">By group.</param>
/// <param name="Users">By user.</param>
public sealed record KnowbaseTargets(
    IReadOnlyList<KnowbaseEntityTarget> Entities,
    IReadOnlyList<KnowbaseProfileTarget> Profiles,
    IReadOnlyList<KnowbaseGroupTarget> Groups,
    IReadOnlyList<KnowbaseUserTarget> Users);
