namespace GlpiBridge.Submissions.Storage;

/// <summary>How far somebody has read a ticket.</summary>
internal sealed class ReadMarkRow
{
    public long OwnerId { get; set; }

    public long TicketId { get; set; }

    /// <summary>When it was last changed, as they saw it; GLPI's local time, taken for UTC.</summary>
    public DateTimeOffset ReadTo { get; set; }

    public DateTimeOffset NotedAt { get; set; }
}
