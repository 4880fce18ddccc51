using GlpiBridge.Desk.Faq.Content;
using GlpiBridge.Glpi;
using GlpiBridge.Glpi.Documents;
using GlpiBridge.Glpi.Tickets;

namespace GlpiBridge.Desk.Tickets;

public enum TimelineKind
{
    /// <summary>What was asked for.</summary>
    Request,
    Answer,
    Task,
    Solution,

    /// <summary>Somebody was asked for their approval.</summary>
    ApprovalAsked,

    /// <summary>They have given or refused it.</summary>
    ApprovalAnswered,
}

/// <summary>Where somebody who wrote something stands.</summary>
public enum AuthorSide
{
    /// <summary>The agent who reads.</summary>
    Own,

    /// <summary>Somebody who asked too, or looks on.</summary>
    Colleague,
    Support,
}

/// <summary>One thing that was said or done for a ticket.</summary>
public sealed record TimelineEntry
{
    public required TimelineKind Kind { get; init; }

    public required ItemKey Key { get; init; }

    /// <summary>In GLPI's time.</summary>
    public DateTime? At { get; init; }

    /// <summary>Empty where GLPI itself acted.</summary>
    public string Author { get; init; } = "";

    public AuthorSide Side { get; init; } = AuthorSide.Support;

    public required ArticleContent Content { get; init; }

    public IReadOnlyList<GlpiDocument> Documents { get; init; } = [];

    /// <summary>A task's.</summary>
    public DateTime? PlannedFrom { get; init; }

    public DateTime? PlannedUntil { get; init; }

    public TicketTaskState TaskState { get; init; }

    /// <summary>A solution's.</summary>
    public SolutionStatus SolutionStatus { get; init; }

    public DateTime? JudgedAt { get; init; }

    public string Judge { get; init; } = "";

    /// <summary>An approval's.</summary>
    public ValidationStatus ValidationStatus { get; init; }

    /// <summary>Who is asked for an approval.</summary>
    public string Validator { get; init; } = "";

    /// <summary>Whether it is the reader who is asked for an approval.</summary>
    public bool IsAskedOfReader { get; init; }
}
