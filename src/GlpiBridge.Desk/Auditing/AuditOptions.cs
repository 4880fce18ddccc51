using System.ComponentModel.DataAnnotations;

namespace GlpiBridge.Desk.Auditing;

/// <summary>Section « Audit » of the configuration.</summary>
public sealed class AuditOptions
{
    /// <summary>For how many days the audit is kept.</summary>
    [Range(1, 3650)]
    public int Days { get; set; } = 365;
}
