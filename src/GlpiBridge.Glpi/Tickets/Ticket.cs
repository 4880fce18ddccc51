using System.Text.Json.Serialization;
using GlpiBridge.Glpi.Documents;
using GlpiBridge.Glpi.Http;

namespace GlpiBridge.Glpi.Tickets;

/// <summary>A ticket as GLPI has it. Dates are in the server's time zone.</summary>
public sealed record Ticket
{
    /// <summary>The ticket.</summary>
    [JsonPropertyName("id")]
    public TicketId Id { get; init; }

    /// <summary>The entity it is in.</summary>
    [JsonPropertyName("entities_id")]
    public EntityId EntityId { get; init; }

    /// <summary>Title, as typed.</summary>
    [JsonPropertyName("name")]
    public string Name { get => field ?? ""; init; }

    /// <summary>Text, as HTML that nobody has sanitised.</summary>
    [JsonPropertyName("content")]
    public string Content { get => field ?? ""; init; }

    /// <summary>Status.</summary>
    [JsonPropertyName("status")]
    public TicketStatus Status { get; init; }

    /// <summary>Incident or request.</summary>
    [JsonPropertyName("type")]
    public TicketType Type { get; init; }

    /// <summary>Urgency.</summary>
    [JsonPropertyName("urgency")]
    public Urgency Urgency { get; init; }

    /// <summary>Priority, 1 to 6.</summary>
    [JsonPropertyName("priority")]
    public int Priority { get; init; }

    /// <summary>Category; null for none.</summary>
    [JsonPropertyName("itilcategories_id"), JsonConverter(typeof(OptionalIdConverter<ItilCategoryId>))]
    public ItilCategoryId? Category { get; init; }

    /// <summary>Who wrote it, which is not always who asked.</summary>
    [JsonPropertyName("users_id_recipient"), JsonConverter(typeof(OptionalIdConverter<UserId>))]
    public UserId? Writer { get; init; }

    /// <summary>When it was opened.</summary>
    [JsonPropertyName("date")]
    public DateTime? OpenedAt { get; init; }

    /// <summary>When it was last changed.</summary>
    [JsonPropertyName("date_mod")]
    public DateTime? ChangedAt { get; init; }

    /// <summary>When it was solved.</summary>
    [JsonPropertyName("solvedate")]
    public DateTime? SolvedAt { get; init; }

    /// <summary>When it was closed.</summary>
    [JsonPropertyName("closedate")]
    public DateTime? ClosedAt { get; init; }

    /// <summary>When somebody began to see to it; null while nobody did.</summary>
    [JsonPropertyName("takeintoaccountdate")]
    public DateTime? TakenAt { get; init; }

    /// <summary>Whether it lies in the bin: GLPI gives it all the same.</summary>
    [JsonPropertyName("is_deleted")]
    public bool IsDeleted { get; init; }

    /// <summary>Names beside the numbers.</summary>
    [JsonPropertyName("_keys_names")]
    public ShownNames Names { get => field ?? new(); init; }

    /// <summary>Its documents without the inline images; null when GLPI did not let this session see them.</summary>
    [JsonPropertyName("_documents"), JsonConverter(typeof(DocumentList))]
    public IReadOnlyList<GlpiDocument>? Documents { get; init; }
}

/// <summary>Where a ticket stands.</summary>
[JsonConverter(typeof(OddEnumConverter<TicketStatus>))]
public enum TicketStatus
{
    /// <summary>GLPI told none.</summary>
    Unknown = 0,

    /// <summary>New.</summary>
    New = 1,

    /// <summary>Being handled, somebody is assigned.</summary>
    Assigned = 2,

    /// <summary>Being handled, planned.</summary>
    Planned = 3,

    /// <summary>Waiting.</summary>
    Waiting = 4,

    /// <summary>Solved, to be accepted.</summary>
    Solved = 5,

    /// <summary>Closed.</summary>
    Closed = 6,
}
