using System.Text.Json.Serialization;

namespace GlpiBridge.Glpi.Tickets;

/// <summary>A row of a list of ids.</summary>
/// <param name="Id">The ticket.</param>
public sealed record TicketRow([property: JsonPropertyName("id")] TicketId Id);

/// <summary>Body of <c>POST Ticket</c>, and the manifest of its multipart form.</summary>
/// <param name="Input">The ticket.</param>
public sealed record TicketBody([property: JsonPropertyName("input")] TicketInput Input);

/// <summary>A ticket in GLPI's words. Numbers are sent as numbers: a text in <c>urgency</c> crashes GLPI.</summary>
public sealed record TicketInput
{
    /// <summary>Title.</summary>
    [JsonPropertyName("name")]
    public required string Name { get; init; }

    /// <summary>Text.</summary>
    [JsonPropertyName("content")]
    public required string Content { get; init; }

    /// <summary>Incident or request.</summary>
    [JsonPropertyName("type")]
    public required int Type { get; init; }

    /// <summary>Urgency.</summary>
    [JsonPropertyName("urgency")]
    public required int Urgency { get; init; }

    /// <summary>Impact.</summary>
    [JsonPropertyName("impact")]
    public int? Impact { get; init; }

    /// <summary>Location.</summary>
    [JsonPropertyName("locations_id")]
    public LocationId? Location { get; init; }

    /// <summary>Source of the request.</summary>
    [JsonPropertyName("requesttypes_id")]
    public RequestTypeId? RequestType { get; init; }

    /// <summary>Category.</summary>
    [JsonPropertyName("itilcategories_id")]
    public ItilCategoryId? Category { get; init; }

    /// <summary>Entity.</summary>
    [JsonPropertyName("entities_id")]
    public EntityId? Entity { get; init; }

    /// <summary>Template to enforce.</summary>
    [JsonPropertyName("_tickettemplate")]
    public TicketTemplateId? Template { get; init; }

    /// <summary>1 for no mails.</summary>
    [JsonPropertyName("_disablenotif")]
    public int? DisablesNotifications { get; init; }

    /// <summary>The people.</summary>
    [JsonPropertyName("_actors")]
    public required ActorsInput Actors { get; init; }

    /// <summary>Technicians. In <see cref="Actors"/> GLPI passes over those of a self-service user.</summary>
    [JsonPropertyName("_users_id_assign")]
    public IReadOnlyList<UserId>? AssignedUsers { get; init; }

    /// <summary>Groups in charge, likewise.</summary>
    [JsonPropertyName("_groups_id_assign")]
    public IReadOnlyList<GroupId>? AssignedGroups { get; init; }

    /// <summary>Ids of the linked assets, by GLPI's type (scenario <c>ticket-create-full</c>, step <c>items</c>).</summary>
    [JsonPropertyName("items_id")]
    public IReadOnlyDictionary<string, IReadOnlyList<long>>? Items { get; init; }

    /// <summary>In a multipart call: per file part, the tag of its image in the text.</summary>
    [JsonPropertyName("_tag_filename")]
    public IReadOnlyList<string>? TagsOfFiles { get; init; }
}

/// <summary>The people of a new ticket (scenario <c>ticket-create-for-other</c>, step <c>actors-form</c>).</summary>
/// <param name="Requesters">Requesters.</param>
/// <param name="Observers">Observers.</param>
public sealed record ActorsInput(
    [property: JsonPropertyName("requester")] IReadOnlyList<ActorInput> Requesters,
    [property: JsonPropertyName("observer")] IReadOnlyList<ActorInput>? Observers);

/// <summary>One of them.</summary>
/// <param name="ItemId">The user's or the group's number, 0 for a mail address.</param>
/// <param name="AlternativeEmail">The address, or empty.</param>
/// <param name="ItemType"><c>User</c> (for a mail address too) or <c>Group</c>.</param>
public sealed record ActorInput(
    [property: JsonPropertyName("items_id")] long ItemId,
    [property: JsonPropertyName("alternative_email")] string AlternativeEmail,
    [property: JsonPropertyName("itemtype")] string ItemType)
{
    /// <summary>Always 1: mails are sent as GLPI is set up.</summary>
    [JsonPropertyName("use_notification")]
    public int UseNotification { get; } = 1;
}

/// <summary>Body of <c>POST ITILFollowup</c>, and the manifest of its multipart form.</summary>
/// <param name="Input">The follow-up.</param>
public sealed record FollowupBody([property: JsonPropertyName("input")] FollowupInput Input);

/// <summary>A follow-up in GLPI's words. <c>is_private</c> is left out on purpose: GLPI would let a user hide what he wrote.</summary>
public sealed record FollowupInput
{
    /// <summary>Always <c>Ticket</c>.</summary>
    [JsonPropertyName("itemtype")]
    public string ItemType { get; } = "Ticket";

    /// <summary>The ticket.</summary>
    [JsonPropertyName("items_id")]
    public required TicketId Ticket { get; init; }

    /// <summary>Text.</summary>
    [JsonPropertyName("content")]
    public required string Content { get; init; }

    /// <summary>Whose it is; null for the session's user.</summary>
    [JsonPropertyName("users_id")]
    public UserId? Author { get; init; }

    /// <summary>1 accepts the solution.</summary>
    [JsonPropertyName("add_close")]
    public int? AddClose { get; init; }

    /// <summary>1 refuses the solution.</summary>
    [JsonPropertyName("add_reopen")]
    public int? AddReopen { get; init; }

    /// <summary>In a multipart call: per file part, the tag of its image in the text.</summary>
    [JsonPropertyName("_tag_filename")]
    public IReadOnlyList<string>? TagsOfFiles { get; init; }
}

/// <summary>Body of <c>POST Ticket_User</c>.</summary>
/// <param name="Input">The link.</param>
public sealed record TicketUserBody([property: JsonPropertyName("input")] TicketUserInput Input);

/// <summary>Somebody on a ticket, in GLPI's words.</summary>
/// <param name="Ticket">The ticket.</param>
/// <param name="User">The user.</param>
/// <param name="Type">The part he plays.</param>
public sealed record TicketUserInput(
    [property: JsonPropertyName("tickets_id")] TicketId Ticket,
    [property: JsonPropertyName("users_id")] UserId User,
    [property: JsonPropertyName("type")] int Type);
