using System.Text.Json.Serialization;
using GlpiBridge.Glpi.Http;

namespace GlpiBridge.Glpi.Tickets;

/// <summary>Something that a technician does or plans for a ticket (<c>TicketTask</c>).</summary>
public sealed record TicketTask
{
    /// <summary>The task.</summary>
    [JsonPropertyName("id")]
    public TicketTaskId Id { get; init; }

    /// <summary>Text, as HTML that nobody has sanitised.</summary>
    [JsonPropertyName("content")]
    public string Content { get => field ?? ""; init; }

    /// <summary>Who wrote it; null for nobody known.</summary>
    [JsonPropertyName("users_id"), JsonConverter(typeof(OptionalIdConverter<UserId>))]
    public UserId? UserId { get; init; }

    /// <summary>When it was written, in the server's time zone.</summary>
    [JsonPropertyName("date")]
    public DateTime? Date { get; init; }

    /// <summary>When it is planned to begin; null for a task without an appointment.</summary>
    [JsonPropertyName("begin")]
    public DateTime? PlannedFrom { get; init; }

    /// <summary>When it is planned to end.</summary>
    [JsonPropertyName("end")]
    public DateTime? PlannedUntil { get; init; }

    /// <summary>Whether only technicians see it.</summary>
    [JsonPropertyName("is_private")]
    public bool IsPrivate { get; init; }

    /// <summary>Information, to be done or done.</summary>
    [JsonPropertyName("state")]
    public TicketTaskState State { get; init; }

    /// <summary>Names beside the numbers.</summary>
    [JsonPropertyName("_keys_names")]
    public ShownNames Names { get => field ?? new(); init; }
}

/// <summary>State of a <see cref="TicketTask"/>.</summary>
[JsonConverter(typeof(OddEnumConverter<TicketTaskState>))]
public enum TicketTaskState
{
    /// <summary>For information.</summary>
    Information = 0,

    /// <summary>To be done.</summary>
    ToDo = 1,

    /// <summary>Done.</summary>
    Done = 2,
}
