using GlpiBridge.Glpi;
using GlpiBridge.Glpi.Tickets;

namespace GlpiBridge.Desk.Tickets;

/// <summary>A ticket with all that its reader may see of it.</summary>
public sealed record TicketFolder
{
    public required Ticket Ticket { get; init; }

    public required IReadOnlyList<TicketPerson> People { get; init; }

    /// <summary>Oldest first; the request itself is the first.</summary>
    public required IReadOnlyList<TimelineEntry> Timeline { get; init; }

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<StatusChange> StatusChanges { get; init; } = [];

    public Satisfaction? Survey { get; init; }

    /// <summary>Approvals that the reader is asked for and has not answered. GLPI's pages ask for none on a closed ticket.</summary>
    public IEnumerable<TimelineEntry> AskedApprovals => Ticket.Status is TicketStatus.Closed || AsOf is not null ? [] : Timeline.Where(entry => entry is { IsAskedOfReader: true, ValidationStatus: ValidationStatus.Waiting });

    /// <summary>False when the files of answers could not be read.</summary>
    public bool HasAllFiles { get; init; } = true;

    /// <summary>When it was so, where GLPI does not answer; null for now.</summary>
    public DateTimeOffset? AsOf { get; init; }

    /// <summary>Whether the reader asked for it: only then does GLPI let them accept or refuse a solution.</summary>
    public required bool IsRequester { get; init; }

    /// <summary>Whether GLPI knows the reader by a session of their own: what a requester does, it takes from nobody else.</summary>
    public required bool HasSession { get; init; }

    /// <summary>Whether the reader wrote it for those who asked.</summary>
    public required bool IsWriter { get; init; }

    /// <summary>Whether GLPI takes an answer of the reader's: from those who asked, as long as it is not closed. On a solved one it says what <see cref="MaySettle"/> does.</summary>
    public bool MayAnswer => Ticket.Status is TicketStatus.Solved ? MaySettle : Ticket.Status is not TicketStatus.Closed && (IsRequester || IsWriter);

    // What is only remembered may have moved on, and GLPI is not there to be told anything.
    private bool MayAct => HasSession && IsRequester && AsOf is null;

    /// <summary>Whether the reader may accept or refuse the solution.</summary>
    public bool MaySettle => MayAct && Ticket.Status is TicketStatus.Solved;

    /// <summary>Whether GLPI asks the reader how they liked the help.</summary>
    public bool MayRate => MayAct && Survey is { AnsweredAt: null };

    /// <summary>Whether the reader may change it: GLPI lets those who asked do so as long as nobody has taken it in charge.</summary>
    public bool MayComplete => HasSession && AsOf is null && (IsRequester || IsWriter) && Ticket.Status is TicketStatus.New && IsUnanswered;

    /// <summary>Whether the reader may withdraw it: GLPI lets the one who asked do so as long as nobody has touched it.</summary>
    public bool MayCancel => MayAct && Ticket.Status is TicketStatus.New && IsUnanswered && Ticket.ChangedAt == Ticket.OpenedAt;

    /// <summary>Whether the reader may answer an approval: GLPI notes the session's user as the one who did.</summary>
    internal bool MayApprove(TicketValidationId validation) => HasSession && AskedApprovals.Any(entry => entry.Key == ItemKey.Of(validation));

    /// <summary>Whether the reader has answered an approval just so already.</summary>
    internal bool IsApprovalAnswered(TicketValidationId validation, ValidationStatus verdict, string comment) =>
        Timeline.Any(entry => entry is { Kind: TimelineKind.ApprovalAnswered, Side: AuthorSide.Own } && entry.Key == TimelineMaking.AnswerKeyOf(validation)
            && entry.ValidationStatus == verdict && AreSameWords(entry.Content.PlainText, comment));

    // GLPI counts answers and tasks.
    private bool IsUnanswered => Timeline.All(entry => entry.Kind is TimelineKind.Request or TimelineKind.ApprovalAsked or TimelineKind.ApprovalAnswered);

    /// <summary>The changes of status between an entry and the next one: within one second a change follows what led to it.</summary>
    public IEnumerable<StatusChange> ChangesAfter(TimelineEntry entry) =>
        StatusChanges.Where(change => ReferenceEquals(entry, Timeline.LastOrDefault(said => said.At <= change.At) ?? Timeline[0]));

    internal static bool AreSameWords(string one, string other) => Words(one).SequenceEqual(Words(other));

    private static string[] Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>Somebody on a ticket, or a group.</summary>
public sealed record TicketPerson(string Name, TicketUserRole Role, bool IsReader);
