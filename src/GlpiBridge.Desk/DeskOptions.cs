using System.ComponentModel.DataAnnotations;

namespace GlpiBridge.Desk;

/// <summary>Section « Desk » of the configuration.</summary>
public sealed class DeskOptions
{
    /// <summary>How long what GLPI's administrator sets (categories, document types, limits) is kept before it is read again.</summary>
    [Range(typeof(TimeSpan), "00:00:05", "1.00:00:00")]
    public TimeSpan SettingsCache { get; set; } = TimeSpan.FromMinutes(10);
}
