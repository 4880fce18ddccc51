using System.Text.Json.Serialization;
using GlpiBridge.Glpi.Http;

namespace GlpiBridge.Glpi.Sessions;

/// <summary>A profile that the user holds.</summary>
public sealed record ProfileMembership
{
    /// <summary>The profile.</summary>
    [JsonPropertyName("id")]
    public ProfileId Id { get; init; }

    /// <summary>Its name.</summary>
    [JsonPropertyName("name"), JsonConverter(typeof(EncodedTextConverter))]
    public string Name { get => field ?? ""; init; }

    /// <summary>Where he holds it.</summary>
    [JsonPropertyName("entities"), JsonConverter(typeof(EntityMembershipList))]
    public IReadOnlyList<EntityMembership>? Entities { get; init; }
}

/// <summary>An entity that the user may work in.</summary>
public sealed record EntityMembership
{
    /// <summary>The entity.</summary>
    [JsonPropertyName("id")]
    public EntityId Id { get; init; }

    /// <summary>Its name: the short one in a profile, the whole path ("A &gt; B") in a list of entities.</summary>
    [JsonPropertyName("name"), JsonConverter(typeof(EncodedTextConverter))]
    public string Name { get => field ?? ""; init; }

    /// <summary>Whether its sub-entities count too; told in a profile only.</summary>
    [JsonPropertyName("is_recursive")]
    public bool IsRecursive { get; init; }
}

/// <summary>Answer of <c>getMyProfiles</c>.</summary>
public sealed record MyProfilesAnswer
{
    /// <summary>The profiles.</summary>
    [JsonPropertyName("myprofiles"), JsonConverter(typeof(ProfileMembershipList))]
    public IReadOnlyList<ProfileMembership>? Profiles { get; init; }
}

/// <summary>Answer of <c>getMyEntities</c>.</summary>
public sealed record MyEntitiesAnswer
{
    /// <summary>The entities.</summary>
    [JsonPropertyName("myentities"), JsonConverter(typeof(EntityMembershipList))]
    public IReadOnlyList<EntityMembership>? Entities { get; init; }
}

internal sealed class EntityMembershipList : OddListConverter<EntityMembership>;

internal sealed class ProfileMembershipList : OddListConverter<ProfileMembership>;
