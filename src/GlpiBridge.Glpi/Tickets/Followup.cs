using System.Text.Json.Serialization;
using GlpiBridge.Glpi.Documents;

namespace GlpiBridge.Glpi.Tickets;

/// <summary>A follow-up as GLPI has it.</summary>
public sealed record Followup
{
    /// <summary>The follow-up.</summary>
    [JsonPropertyName("id")]
    public FollowupId Id { get; init; }

    /// <summary>The ticket.</summary>
    [JsonPropertyName("items_id")]
    public TicketId TicketId { get; init; }

    /// <summary>Text, as HTML that nobody has sanitised.</summary>
    [JsonPropertyName("content")]
    public string Content { get => field ?? ""; init; }

    /// <summary>Who wrote it.</summary>
    [JsonPropertyName("users_id")]
    public UserId UserId { get; init; }

    /// <summary>When, in the server's time zone.</summary>
    [JsonPropertyName("date")]
    public DateTime? Date { get; init; }

    /// <summary>Whether only technicians see it.</summary>
    [JsonPropertyName("is_private")]
    public bool IsPrivate { get; init; }

    /// <summary>Names beside the numbers; empty where they were not asked for.</summary>
    [JsonPropertyName("_keys_names")]
    public ShownNames Names { get => field ?? new(); init; }

    /// <summary>Its documents; null when GLPI did not let this session see them, as it never lets a self-service user.</summary>
    [JsonPropertyName("_documents"), JsonConverter(typeof(DocumentList))]
    public IReadOnlyList<GlpiDocument>? Documents { get; init; }
}
