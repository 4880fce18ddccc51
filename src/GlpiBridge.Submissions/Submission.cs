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

    /// <summary>The ticket that GLPI made of it, or that it was added to; null as long as GLPI has nothing of it.</summary>
    public long? TicketId { get; init; }

    /// <summary>When the user sent it; null for a draft.</summary>
    public DateTimeOffset? AcceptedAt { get; init; }

    /// <summary>When it is to be tried next; null when it waits for somebody, or for what it follows.</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>How often it was tried in vain.</summary>
    public int Tries { get; init; }

    /// <summary>What stood in the way the last time, in one word; null when nothing did.</summary>
    public string? Fault { get; init; }

    /// <summary>When a call began that GLPI may have carried out; null when it certainly has not, or its answer is known.</summary>
    public DateTimeOffset? SendingSince { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }

    /// <summary>What it is added to, as long as GLPI has no ticket of that: it goes after it; null for what goes by itself.</summary>
    public Followed? Follows { get; init; }
}

/// <summary>A submission that something is added to before GLPI has it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Reference">Printed in the ticket.</param>
/// <param name="Title">Its title; null while its sender corrects it, or where its key is gone.</param>
/// <param name="State">Where it stands.</param>
public sealed record Followed(Guid Id, string Reference, string? Title, SubmissionState State)
{
    /// <summary>Whether its sender has to do something before anything goes.</summary>
    public bool IsStopped => State is SubmissionState.Parked or SubmissionState.Draft;
}

/// <summary>The part that is encrypted at rest.</summary>
public sealed record SubmissionContent
{
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Answers { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>The ticket's title, for the receipt.</summary>
    public string? Title { get; init; }

    /// <summary>The phone number that the user gave to be called back, which GLPI does not know; or null.</summary>
    public string? Callback { get; init; }

    /// <summary>Who sent it; null for a draft, and once GLPI has it.</summary>
    public Sender? Sender { get; init; }

    /// <summary>What was meant by it when it was sent, in one word; null for a draft.</summary>
    public string? Act { get; init; }

    /// <summary>What GLPI said when it refused it, for an operator; or null.</summary>
    public string? GlpiWords { get; init; }

    /// <summary>Names of the files that GLPI did not keep.</summary>
    public IReadOnlyList<string> RefusedFiles { get; init; } = [];

    /// <summary>Names of the files whose arrival could not be checked.</summary>
    public IReadOnlyList<string> UnverifiedFiles { get; init; } = [];
}

/// <summary>Whom a submission is from, as long as it is under way.</summary>
/// <param name="ProfileId">GLPI's id of the profile that they had.</param>
/// <param name="EntityId">GLPI's id of the entity that they worked in.</param>
/// <param name="Session">Their session of GLPI, as long as it lives; null for somebody who had none, or whose session is over.</param>
/// <param name="HadSession">Whether they had one when they sent it: some acts GLPI takes from nobody else.</param>
public sealed record Sender(long ProfileId, long EntityId, string? Session, bool HadSession);

/// <summary>A file kept with a submission.</summary>
public sealed record StoredFile(Guid Id, string QuestionId, string Name, string ContentType, long Length)
{
    /// <summary>The name under which it goes to GLPI; null for one that does not, as a picture that was taken out of its text again.</summary>
    public string? SentAs { get; init; }

    /// <summary>GLPI's document of it; null as long as GLPI is not known to have it.</summary>
    public long? DocumentId { get; init; }

    /// <summary>Whether GLPI has refused it.</summary>
    public bool IsRefused { get; init; }
}
