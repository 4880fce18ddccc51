using System.Text.Json.Serialization;

namespace GlpiBridge.Glpi.Announcements;

/// <summary>That an announcement is meant for an entity (<c>Entity_Reminder</c>).</summary>
public sealed record ReminderEntityTarget
{
    /// <summary>The announcement.</summary>
    [JsonPropertyName("reminders_id")]
    public ReminderId Reminder { get; init; }

    /// <summary>The entity.</summary>
    [JsonPropertyName("entities_id")]
    public EntityId Entity { get; init; }

    /// <summary>Whether it is meant for the entities below too.</summary>
    [JsonPropertyName("is_recursive")]
    public bool IsRecursive { get; init; }
}
