namespace GlpiBridge.Glpi.Tickets;

/// <summary>
/// A follow-up to add to a ticket (<c>ITILFollowup</c>), public. On a solved ticket a requester's plain follow-up re-opens it; on a
/// waiting one it ends the wait.
/// </summary>
public sealed record NewFollowup
{
    /// <summary>The ticket.</summary>
    public required TicketId Ticket { get; init; }

    /// <summary>Text, as HTML. May be empty only together with <see cref="SolutionVerdict.Accept"/>.</summary>
    public required string Content { get; init; }

    /// <summary>Whose it is, where the session is a service account's that acts for somebody; null for the session's own user. GLPI checks nothing: never what a user sent.</summary>
    public UserId? Author { get; init; }

    /// <summary>What the requester says to the solution. GLPI ignores it from anybody else: read the status again afterwards.</summary>
    public SolutionVerdict Verdict { get; init; }
}

/// <summary>What a follow-up says to the ticket's solution.</summary>
public enum SolutionVerdict
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>Accepts it: the ticket is closed (<c>add_close</c>).</summary>
    Accept,

    /// <summary>Refuses it: the ticket is open again (<c>add_reopen</c>). Needs a text.</summary>
    Refuse,
}
