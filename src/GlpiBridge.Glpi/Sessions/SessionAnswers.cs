using System.Text.Json.Serialization;
using GlpiBridge.Glpi.Http;

namespace GlpiBridge.Glpi.Sessions;

/// <summary>Answer of <c>initSession</c>.</summary>
public sealed record InitSessionAnswer
{
    /// <summary>The new session's token.</summary>
    [JsonPropertyName("session_token")]
    public string SessionToken { get => field ?? ""; init; }
}

/// <summary>Answer of <c>getFullSession</c>.</summary>
public sealed record FullSessionAnswer
{
    /// <summary>The session.</summary>
    [JsonPropertyName("session")]
    public FullSession? Session { get; init; }
}

/// <summary>The part of GLPI's PHP session that says who is there and where.</summary>
public sealed record FullSession
{
    /// <summary>The user.</summary>
    [JsonPropertyName("glpiID")]
    public UserId UserId { get; init; }

    /// <summary>Login.</summary>
    [JsonPropertyName("glpiname"), JsonConverter(typeof(EncodedTextConverter))]
    public string Login { get => field ?? ""; init; }

    /// <summary>First name.</summary>
    [JsonPropertyName("glpifirstname"), JsonConverter(typeof(EncodedTextConverter))]
    public string FirstName { get => field ?? ""; init; }

    /// <summary>Family name.</summary>
    [JsonPropertyName("glpirealname"), JsonConverter(typeof(EncodedTextConverter))]
    public string LastName { get => field ?? ""; init; }

    /// <summary>Language.</summary>
    [JsonPropertyName("glpilanguage")]
    public string Language { get => field ?? ""; init; }

    /// <summary>The active profile.</summary>
    [JsonPropertyName("glpiactiveprofile")]
    public ActiveProfile? Profile { get; init; }

    /// <summary>The active entity.</summary>
    [JsonPropertyName("glpiactive_entity")]
    public EntityId ActiveEntity { get; init; }

    /// <summary>Its short name, followed by « (tree structure) » in the user's language when its sub-entities are active too.</summary>
    [JsonPropertyName("glpiactive_entity_shortname"), JsonConverter(typeof(EncodedTextConverter))]
    public string ActiveEntityName { get => field ?? ""; init; }

    /// <summary>Whether its sub-entities are active too.</summary>
    [JsonPropertyName("glpiactive_entity_recursive")]
    public bool IsActiveEntityRecursive { get; init; }

    /// <summary>The active entities.</summary>
    [JsonPropertyName("glpiactiveentities"), JsonConverter(typeof(EntitySetConverter))]
    public IReadOnlyList<EntityId> ActiveEntities { get => field ?? []; init; }

    /// <summary>Their ancestors.</summary>
    [JsonPropertyName("glpiparententities"), JsonConverter(typeof(EntitySetConverter))]
    public IReadOnlyList<EntityId> ParentEntities { get => field ?? []; init; }

    /// <summary>The user's groups, of the entities that are active.</summary>
    [JsonPropertyName("glpigroups"), JsonConverter(typeof(GroupSetConverter))]
    public IReadOnlyList<GroupId> Groups { get => field ?? []; init; }
}

/// <summary>The active profile of a session.</summary>
public sealed record ActiveProfile
{
    /// <summary>The profile.</summary>
    [JsonPropertyName("id")]
    public ProfileId Id { get; init; }

    /// <summary>Its name.</summary>
    [JsonPropertyName("name"), JsonConverter(typeof(EncodedTextConverter))]
    public string Name { get => field ?? ""; init; }

    /// <summary><c>helpdesk</c> or <c>central</c>.</summary>
    [JsonPropertyName("interface")]
    public string Interface { get => field ?? ""; init; }

    /// <summary>Its ticket template; null for none.</summary>
    [JsonPropertyName("tickettemplates_id"), JsonConverter(typeof(OptionalIdConverter<TicketTemplateId>))]
    public TicketTemplateId? TicketTemplate { get; init; }

    /// <summary>Its rights on the knowledge base; 0 for none.</summary>
    [JsonPropertyName("knowbase"), JsonConverter(typeof(OddEnumConverter<KnowledgeRights>))]
    public KnowledgeRights Knowledge { get; init; }

    /// <summary>Its rights on follow-ups; 0 for none.</summary>
    [JsonPropertyName("followup"), JsonConverter(typeof(OddEnumConverter<FollowupRights>))]
    public FollowupRights Followups { get; init; }

    /// <summary>Its rights on approvals; 0 for none.</summary>
    [JsonPropertyName("ticketvalidation"), JsonConverter(typeof(OddEnumConverter<ValidationRights>))]
    public ValidationRights Validation { get; init; }

    /// <summary>Its rights on tickets; 0 for none.</summary>
    [JsonPropertyName("ticket"), JsonConverter(typeof(OddEnumConverter<TicketRights>))]
    public TicketRights Tickets { get; init; }
}
