using System.Text.Json.Serialization;
using GlpiBridge.Glpi.Http;

namespace GlpiBridge.Glpi.Announcements;

/// <summary>A note or an announcement (<c>Reminder</c>).</summary>
public sealed record Reminder
{
    /// <summary>The announcement.</summary>
    [JsonPropertyName("id")]
    public ReminderId Id { get; init; }

    /// <summary>Its title.</summary>
    [JsonPropertyName("name")]
    public string Name { get => field ?? ""; init; }

    /// <summary>Its HTML as somebody wrote it: GLPI cleans nothing.</summary>
    [JsonPropertyName("text")]
    public string Text { get => field ?? ""; init; }

    /// <summary>Who wrote it. A reader's own notes are listed among the announcements.</summary>
    [JsonPropertyName("users_id"), JsonConverter(typeof(OptionalIdConverter<UserId>))]
    public UserId? AuthorId { get; init; }

    /// <summary>From when on it is meant to be seen, in the server's time zone. The API does not enforce it.</summary>
    [JsonPropertyName("begin_view_date")]
    public DateTime? ShownFrom { get; init; }

    /// <summary>Until when it is meant to be seen. The API does not enforce it.</summary>
    [JsonPropertyName("end_view_date")]
    public DateTime? ShownUntil { get; init; }

    /// <summary>When what it announces begins, where it stands in the planning.</summary>
    [JsonPropertyName("begin")]
    public DateTime? BeginsAt { get; init; }

    /// <summary>When what it announces ends.</summary>
    [JsonPropertyName("end")]
    public DateTime? EndsAt { get; init; }

    /// <summary>What its author says of it.</summary>
    [JsonPropertyName("state"), JsonConverter(typeof(OddEnumConverter<ReminderState>))]
    public ReminderState State { get; init; }

    /// <summary>When it was last changed.</summary>
    [JsonPropertyName("date_mod")]
    public DateTime? ModifiedAt { get; init; }
}

/// <summary>State of a <see cref="Reminder"/>.</summary>
public enum ReminderState
{
    /// <summary>For information.</summary>
    Information = 0,

    /// <summary>To be done.</summary>
    ToDo = 1,

    /// <summary>Done.</summary>
    Done = 2,
}
