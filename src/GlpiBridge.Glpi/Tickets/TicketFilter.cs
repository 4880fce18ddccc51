namespace GlpiBridge.Glpi.Tickets;

/// <summary>Which tickets are looked for. Everything that is given must hold.</summary>
public sealed record TicketFilter
{
    /// <summary>States; empty for all.</summary>
    public IReadOnlyList<TicketStatus> Statuses { get; init; } = [];

    /// <summary>Incident or request; null for both.</summary>
    public TicketType? Type { get; init; }

    /// <summary>The entity that they are in, exactly; null for all that the session may see.</summary>
    public EntityId? Entity { get; init; }

    /// <summary>Opened at or after, in the server's time zone.</summary>
    public DateTime? OpenedFrom { get; init; }

    /// <summary>Opened before, in the server's time zone.</summary>
    public DateTime? OpenedBefore { get; init; }

    /// <summary>Words that all stand in the title or the text, without regard to case or accents, or the number of the ticket; null or blank for none.</summary>
    public string? Text { get; init; }

    /// <summary>Somebody who asked for it; null for whomever. Without it a session's rights alone decide: a self-service user gets those that he asked for, wrote or watches.</summary>
    public UserId? Requester { get; init; }

    /// <summary>Somebody who wrote it; of those of <see cref="Requester"/>, this and <see cref="Observer"/> that are given, one must hold.</summary>
    public UserId? Writer { get; init; }

    /// <summary>Somebody who watches it. GLPI lets the simplified interface not ask for it.</summary>
    public UserId? Observer { get; init; }

    /// <summary>Somebody whose approval it waits for; null for whomever. Only a profile with a right on approvals may ask for it.</summary>
    public UserId? Validator { get; init; }
}
