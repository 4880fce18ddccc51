using System.ComponentModel.DataAnnotations;

namespace GlpiBridge.Desk;

/// <summary>Section « Desk » of the configuration.</summary>
public sealed class DeskOptions
{
    /// <summary>How long what GLPI's administrator sets (categories, document types, limits) is kept before it is read again.</summary>
    [Range(typeof(TimeSpan), "00:00:05", "1.00:00:00")]
    public TimeSpan SettingsCache { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>
    /// GLPI's profile that agents use the portal with. Somebody whose default profile has the standard interface is switched to it when they hold it.
    /// </summary>
    public string SelfServiceProfile { get; set; } = "Self-Service";

    /// <summary>How long GLPI has for a page of somebody's requests before what was last known of it is shown instead.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:05:00")]
    public TimeSpan PageWait { get; set; } = TimeSpan.FromSeconds(8);
}
