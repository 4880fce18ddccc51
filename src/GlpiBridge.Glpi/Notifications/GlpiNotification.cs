using System.Text.Json.Serialization;

namespace GlpiBridge.Glpi.Notifications;

/// <summary>That something makes GLPI notify somebody (<c>Notification</c>).</summary>
public sealed record GlpiNotification
{
    /// <summary>Its name.</summary>
    [JsonPropertyName("name")]
    public string Name { get => field ?? ""; init; }

    /// <summary>Type of the items that it is about, such as <c>User</c>.</summary>
    [JsonPropertyName("itemtype")]
    public string ItemType { get => field ?? ""; init; }

    /// <summary>What happens to them, such as <c>passwordforget</c>.</summary>
    [JsonPropertyName("event")]
    public string Event { get => field ?? ""; init; }

    /// <summary>Whether it is switched on.</summary>
    [JsonPropertyName("is_active")]
    public bool IsActive { get; init; }
}
