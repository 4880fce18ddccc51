using System.Text.Json.Serialization;

namespace GlpiBridge.Glpi.Tickets;

/// <summary>A step of a ticket from one status to another, out of its history (<c>Log</c>). Dates are in the server's time zone.</summary>
public sealed record StatusChange
{
    /// <summary>When.</summary>
    [JsonPropertyName("date_mod")]
    public DateTime? At { get; init; }

    /// <summary>The status it had from then on.</summary>
    [JsonPropertyName("new_value")]
    public TicketStatus Status { get; init; }
}
