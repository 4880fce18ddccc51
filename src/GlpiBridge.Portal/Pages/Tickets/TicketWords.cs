using GlpiBridge.Glpi.Tickets;
using GlpiBridge.Portal.Texts;

namespace GlpiBridge.Portal.Pages.Tickets;

/// <summary>GLPI's numbers in plain words.</summary>
internal sealed class TicketWords(PortalTexts texts)
{
    /// <param name="status">Where the ticket stands.</param>
    /// <param name="isTheirs">Whether it waits for the reader when it waits for its requester.</param>
    public TicketState StateOf(TicketStatus status, bool isTheirs) => status switch
    {
        TicketStatus.New => new(texts["tickets.state-new"], "info"),
        TicketStatus.Assigned or TicketStatus.Planned => new(texts["tickets.state-taken"], "info"),
        TicketStatus.Waiting => new(texts[isTheirs ? "tickets.state-waiting" : "tickets.state-waiting-others"], "warn"),
        TicketStatus.Solved => new(texts[isTheirs ? "tickets.state-solved" : "tickets.state-solved-others"], "ok"),
        TicketStatus.Closed => new(texts["tickets.state-closed"], "done"),
        _ => new(texts["tickets.state-unknown"], "done"),
    };

    public string TypeOf(TicketType type) => texts[type is TicketType.Request ? "tickets.type-request" : "tickets.type-incident"];

    public string UrgencyOf(Urgency urgency) => urgency switch
    {
        Urgency.VeryLow => texts["tickets.urgency-1"],
        Urgency.Low => texts["tickets.urgency-2"],
        Urgency.High => texts["tickets.urgency-4"],
        Urgency.VeryHigh => texts["tickets.urgency-5"],
        _ => texts["tickets.urgency-3"],
    };

    /// <summary>Last part of GLPI's full name: what comes before is the way to it.</summary>
    public static string ShortNameOf(string fullName) => fullName[(fullName.LastIndexOf(" > ", StringComparison.Ordinal) is var at and >= 0 ? at + 3 : 0)..];
}

/// <summary>A state as a label.</summary>
/// <param name="Text">In words.</param>
/// <param name="Kind">Which colours it has: info, warn, ok, done.</param>
internal sealed record TicketState(string Text, string Kind);
