using System.ComponentModel.DataAnnotations;

namespace GlpiBridge.Desk.Faq;

/// <summary>Section « Faq » of the configuration.</summary>
public sealed class FaqOptions
{
    /// <summary>How often GLPI is asked what changed in the knowledge base.</summary>
    [Range(typeof(TimeSpan), "00:00:10", "1.00:00:00")]
    public TimeSpan Refresh { get; set; } = TimeSpan.FromMinutes(2);
}
