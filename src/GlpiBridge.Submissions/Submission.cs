namespace GlpiBridge.Submissions;

/// <summary>What one user filled in, as the portal keeps it.</summary>
public sealed record Submission
{
    public required Guid Id { get; init; }

    /// <summary>GLPI's id of the user who owns it.</summary>
    public required long OwnerId { get; init; }

    public required string FormId { get; init; }

    /// <summary>GLPI's id of the entity that the request is for; null as long as nobody said.</summary>
    public long? EntityId { get; init; }

    /// <summary>Printed in the ticket and on the receipt, for example GB-7K2M-9QXD; unique.</summary>
    public required string Reference { get; init; }

    public required SubmissionState State { get; init; }

    public required SubmissionContent Content { get; init; }

    public required IReadOnlyList<StoredFile> Files { get; init; }

    public long? TicketId { get; init; }

    /// <summary>When the call to GLPI began; null unless it did.</summary>
    public DateTimeOffset? SendingSince { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }
}

/// <summary>The part that is encrypted at rest.</summary>
public sealed record SubmissionContent
{
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Answers { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>The ticket's title, for the receipt.</summary>
    public string? Title { get; init; }

    /// <summary>The phone number that the user gave to be called back, which GLPI does not know; or null.</summary>
    public string? Callback { get; init; }

    /// <summary>Names of the files that GLPI did not keep.</summary>
    public IReadOnlyList<string> RefusedFiles { get; init; } = [];

    /// <summary>Names of the files whose arrival could not be checked.</summary>
    public IReadOnlyList<string> UnverifiedFiles { get; init; } = [];
}

/// <summary>A file kept with a submission.</summary>
public sealed record StoredFile(Guid Id, string QuestionId, string Name, string ContentType, long Length);
