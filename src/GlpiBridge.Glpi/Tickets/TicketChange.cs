using System.Text.Json.Serialization;

namespace GlpiBridge.Glpi.Tickets;

/// <summary>What is to change of a ticket; null leaves as it is. GLPI lets a requester change his own while it is new and nobody is assigned.</summary>
public sealed record TicketChange
{
    /// <summary>Title; GLPI cuts it at 255 characters without a word.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; init; }

    /// <summary>Text, as HTML.</summary>
    [JsonPropertyName("content")]
    public string? Content { get; init; }

    /// <summary>Urgency.</summary>
    [JsonPropertyName("urgency")]
    public Urgency? Urgency { get; init; }
}

/// <summary>Body of <c>PUT Ticket</c>.</summary>
/// <param name="Input">What changes.</param>
public sealed record TicketChangeBody([property: JsonPropertyName("input")] TicketChange Input);

/// <summary>Body of <c>PUT TicketSatisfaction</c>.</summary>
/// <param name="Input">The answer.</param>
public sealed record SatisfactionBody([property: JsonPropertyName("input")] SatisfactionInput Input);

/// <summary>The answer to a survey in GLPI's words.</summary>
/// <param name="Ticket">The ticket.</param>
/// <param name="Stars">How many.</param>
/// <param name="Comment">What was said besides.</param>
public sealed record SatisfactionInput(
    [property: JsonPropertyName("tickets_id")] TicketId Ticket,
    [property: JsonPropertyName("satisfaction")] int Stars,
    [property: JsonPropertyName("comment")] string Comment);
