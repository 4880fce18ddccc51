namespace GlpiBridge.Submissions.Sending;

/// <summary>How many submissions GLPI does not have yet.</summary>
/// <param name="Count">Those under way, the next ones included.</param>
/// <param name="Unknown">Of these, those that GLPI may have.</param>
/// <param name="Parked">Those that wait for their sender or an operator.</param>
/// <param name="OldestAt">When the oldest one under way was sent; null without any.</param>
public sealed record Waiting(int Count, int Unknown, int Parked, DateTimeOffset? OldestAt);

/// <summary>A submission that was sent, as a list shows it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="OwnerId">GLPI's id of its sender.</param>
/// <param name="FormId">The form that it belongs to.</param>
/// <param name="Title">Its title; null where it has none, or its key is gone.</param>
/// <param name="Reference">Printed in the ticket.</param>
/// <param name="State">Where it stands.</param>
/// <param name="AcceptedAt">When it was sent.</param>
/// <param name="DueAt">When it is tried next; null when it waits for somebody, or for what it follows.</param>
/// <param name="Tries">How often it was tried in vain.</param>
/// <param name="Fault">What stood in the way the last time.</param>
/// <param name="TicketId">The ticket, once there is one.</param>
public sealed record SentSummary(
    Guid Id, long OwnerId, string FormId, string? Title, string Reference, SubmissionState State, DateTimeOffset? AcceptedAt, DateTimeOffset? DueAt, int Tries, string? Fault, long? TicketId)
{
    /// <summary>What it is added to, as long as GLPI has no ticket of that; null for what goes by itself.</summary>
    public Followed? Follows { get; init; }
}

/// <summary>A part of a list of what was sent.</summary>
/// <param name="Sent">What it holds.</param>
/// <param name="TotalCount">How long the whole list is.</param>
public sealed record SentPage(IReadOnlyList<SentSummary> Sent, int TotalCount);
