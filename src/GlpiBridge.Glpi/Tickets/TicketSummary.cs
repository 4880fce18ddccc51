namespace GlpiBridge.Glpi.Tickets;

/// <summary>A ticket as a list shows it. Dates are in the server's time zone.</summary>
public sealed record TicketSummary
{
    /// <summary>The ticket.</summary>
    public required TicketId Id { get; init; }

    /// <summary>Title.</summary>
    public required string Name { get; init; }

    /// <summary>Status.</summary>
    public required TicketStatus Status { get; init; }

    /// <summary>Incident or request.</summary>
    public required TicketType Type { get; init; }

    /// <summary>Urgency.</summary>
    public required Urgency Urgency { get; init; }

    /// <summary>Full name of the category, such as « Incident &gt; Logiciel »; empty for none.</summary>
    public required string Category { get; init; }

    /// <summary>Full name of the entity.</summary>
    public required string Entity { get; init; }

    /// <summary>When it was opened.</summary>
    public DateTime? OpenedAt { get; init; }

    /// <summary>When it was last changed.</summary>
    public DateTime? ChangedAt { get; init; }

    /// <summary>When it was solved; null while it is not.</summary>
    public DateTime? SolvedAt { get; init; }

    /// <summary>Who asked for it.</summary>
    public IReadOnlyList<UserId> Requesters { get; init; } = [];
}

/// <summary>One page of a list of tickets.</summary>
/// <param name="TotalCount">How many there are in all.</param>
/// <param name="Tickets">Those of this page.</param>
public sealed record TicketPage(int TotalCount, IReadOnlyList<TicketSummary> Tickets);
