namespace GlpiBridge.Submissions.Storage;

internal sealed class HiddenAnnouncementRow
{
    public long OwnerId { get; set; }

    public long AnnouncementId { get; set; }

    /// <summary>Changes whenever the announcement does.</summary>
    public required string Version { get; set; }

    public DateTimeOffset HiddenAt { get; set; }
}
