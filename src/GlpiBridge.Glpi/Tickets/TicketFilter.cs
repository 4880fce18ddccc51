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

    /// <summary>Only tickets that the session's user asked for or wrote. Without it, whatever the session's rights show: for a self-service user, also those that he watches.</summary>
    public bool IsOwnOnly { get; init; }
}
