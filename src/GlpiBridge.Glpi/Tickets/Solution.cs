using System.Text.Json.Serialization;
using GlpiBridge.Glpi.Http;

namespace GlpiBridge.Glpi.Tickets;

/// <summary>A solution of a ticket (<c>ITILSolution</c>); there is one more each time that one was refused.</summary>
public sealed record Solution
{
    /// <summary>The solution.</summary>
    [JsonPropertyName("id")]
    public SolutionId Id { get; init; }

    /// <summary>Text, as HTML that nobody has sanitised.</summary>
    [JsonPropertyName("content")]
    public string Content { get => field ?? ""; init; }

    /// <summary>Who wrote it; null for GLPI itself.</summary>
    [JsonPropertyName("users_id"), JsonConverter(typeof(OptionalIdConverter<UserId>))]
    public UserId? UserId { get; init; }

    /// <summary>When it was given, in the server's time zone.</summary>
    [JsonPropertyName("date_creation")]
    public DateTime? Date { get; init; }

    /// <summary>When it was accepted or refused; null while nobody did.</summary>
    [JsonPropertyName("date_approval")]
    public DateTime? JudgedAt { get; init; }

    /// <summary>What the requester said to it.</summary>
    [JsonPropertyName("status")]
    public SolutionStatus Status { get; init; }

    /// <summary>Names beside the numbers.</summary>
    [JsonPropertyName("_keys_names")]
    public ShownNames Names { get => field ?? new(); init; }
}

/// <summary>What became of a <see cref="Solution"/>.</summary>
[JsonConverter(typeof(OddEnumConverter<SolutionStatus>))]
public enum SolutionStatus
{
    /// <summary>GLPI told none, or the ticket was closed at once.</summary>
    None = 0,

    /// <summary>Nobody is to accept it.</summary>
    NotSubject = 1,

    /// <summary>Waits for the requester.</summary>
    Waiting = 2,

    /// <summary>Accepted.</summary>
    Accepted = 3,

    /// <summary>Refused.</summary>
    Refused = 4,
}
