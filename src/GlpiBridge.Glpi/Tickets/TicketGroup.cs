using System.Text.Json.Serialization;

namespace GlpiBridge.Glpi.Tickets;

/// <summary>A group on a ticket (<c>Group_Ticket</c>).</summary>
public sealed record TicketGroup
{
    /// <summary>The group.</summary>
    [JsonPropertyName("groups_id")]
    public GroupId GroupId { get; init; }

    /// <summary>The part it plays.</summary>
    [JsonPropertyName("type")]
    public TicketUserRole Role { get; init; }

    /// <summary>Names beside the numbers.</summary>
    [JsonPropertyName("_keys_names")]
    public ShownNames Names { get => field ?? new(); init; }
}
