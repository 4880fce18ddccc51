using System.Linq.Expressions;

namespace GlpiBridge.Submissions.Storage;

internal sealed class SubmissionRow
{
    public Guid Id { get; set; }

    public long OwnerId { get; set; }

    public required string FormId { get; set; }

    /// <summary>The entity of GLPI that the request is for; null for a draft of before there was a choice.</summary>
    public long? EntityId { get; set; }

    public required string Reference { get; set; }

    public SubmissionState State { get; set; }

    /// <summary><see cref="SubmissionContent"/> as JSON, encrypted.</summary>
    public required byte[] Content { get; set; }

    public long? TicketId { get; set; }

    public DateTimeOffset? AcceptedAt { get; set; }

    public DateTimeOffset? DueAt { get; set; }

    public int Tries { get; set; }

    public string? Fault { get; set; }

    public DateTimeOffset? SendingSince { get; set; }

    /// <summary>What keeps its place: one is not sent before another of the same owner and the same line. A new request stands in none.</summary>
    public string? Line { get; set; }

    /// <summary>Who is bringing it to GLPI: a number that is drawn anew each time, so that whoever lost it to somebody else notices.</summary>
    public Guid? Holder { get; set; }

    /// <summary>Counted up by the holder as long as they live.</summary>
    public long Beat { get; set; }

    public DateTimeOffset UpdatedAt { get; set; }

    /// <summary>The submission that it is added to, as long as GLPI has no ticket of that one: nobody sends it before.</summary>
    public Guid? Follows { get; set; }

    public SubmissionRow? Followed { get; set; }

    public List<FileRow> Files { get; set; } = [];

    /// <summary>Whether something can still be added to it that goes after it: once GLPI has a ticket, an answer on that does.</summary>
    public static Expression<Func<SubmissionRow, bool>> MayBeFollowed(Guid id, long owner) => r => r.Id == id && r.OwnerId == owner && r.TicketId == null && r.Follows == null;
}

internal sealed class FileRow
{
    public Guid Id { get; set; }

    public Guid SubmissionId { get; set; }

    public required string QuestionId { get; set; }

    /// <summary>Position in which files were attached.</summary>
    public int Position { get; set; }

    /// <summary>Encrypted: a file's name often holds a person's.</summary>
    public required byte[] Name { get; set; }

    /// <summary>What the bytes were found to be.</summary>
    public required string ContentType { get; set; }

    public long Length { get; set; }

    /// <summary>Encrypted hash of the content: in the clear it would tell whoever holds the document what it is.</summary>
    public byte[]? Digest { get; set; }

    /// <summary>The name under which it goes to GLPI, encrypted; null as long as nobody has made it ready to go.</summary>
    public byte[]? SentAs { get; set; }

    /// <summary>GLPI's document of it, once GLPI is known to have it.</summary>
    public long? DocumentId { get; set; }

    public bool IsRefused { get; set; }

    /// <summary>False while the bytes are under way or nobody has looked at them yet.</summary>
    public bool HasArrived { get; set; }

    public List<ChunkRow> Chunks { get; set; } = [];
}

internal sealed class ChunkRow
{
    public Guid FileId { get; set; }

    public int Index { get; set; }

    /// <summary>Encrypted.</summary>
    public required byte[] Data { get; set; }
}
