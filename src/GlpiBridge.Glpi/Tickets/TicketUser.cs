using System.Text.Json.Serialization;
using GlpiBridge.Glpi.Http;

namespace GlpiBridge.Glpi.Tickets;

/// <summary>Somebody on a ticket (<c>Ticket_User</c>).</summary>
public sealed record TicketUser
{
    /// <summary>The link.</summary>
    [JsonPropertyName("id")]
    public TicketUserId Id { get; init; }

    /// <summary>The ticket.</summary>
    [JsonPropertyName("tickets_id")]
    public TicketId TicketId { get; init; }

    /// <summary>The user; null for a mail address without an account.</summary>
    [JsonPropertyName("users_id"), JsonConverter(typeof(OptionalIdConverter<UserId>))]
    public UserId? UserId { get; init; }

    /// <summary>The part he plays.</summary>
    [JsonPropertyName("type")]
    public TicketUserRole Role { get; init; }

    /// <summary>Whether he gets mails.</summary>
    [JsonPropertyName("use_notification")]
    public bool UseNotification { get; init; }

    /// <summary>Address that the mails go to; empty for the user's own.</summary>
    [JsonPropertyName("alternative_email")]
    public string AlternativeEmail { get => field ?? ""; init; }

    /// <summary>Names beside the numbers.</summary>
    [JsonPropertyName("_keys_names")]
    public ShownNames Names { get => field ?? new(); init; }
}

/// <summary>The part somebody plays on a ticket.</summary>
[JsonConverter(typeof(OddEnumConverter<TicketUserRole>))]
public enum TicketUserRole
{
    /// <summary>GLPI told none.</summary>
    Unknown = 0,

    /// <summary>Asked for it.</summary>
    Requester = 1,

    /// <summary>Handles it.</summary>
    Assigned = 2,

    /// <summary>Watches it.</summary>
    Observer = 3,
}
