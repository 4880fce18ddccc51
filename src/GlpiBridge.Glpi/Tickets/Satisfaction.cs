using System.Text.Json.Serialization;

namespace GlpiBridge.Glpi.Tickets;

/// <summary>The survey that GLPI opens on some closed tickets (<c>TicketSatisfaction</c>).</summary>
public sealed record Satisfaction
{
    /// <summary>The ticket, by whose number the survey is addressed.</summary>
    [JsonPropertyName("tickets_id")]
    public TicketId TicketId { get; init; }

    /// <summary>When it was opened, in the server's time zone.</summary>
    [JsonPropertyName("date_begin")]
    public DateTime? OpenedAt { get; init; }

    /// <summary>When it was answered; null while it was not.</summary>
    [JsonPropertyName("date_answered")]
    public DateTime? AnsweredAt { get; init; }

    /// <summary>Stars, usually 0 to 5; 0 while there is no answer. GLPI checks no bounds.</summary>
    [JsonPropertyName("satisfaction")]
    public int Stars { get; init; }

    /// <summary>What was said besides, as plain text.</summary>
    [JsonPropertyName("comment")]
    public string Comment { get => field ?? ""; init; }
}
