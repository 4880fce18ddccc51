using GlpiBridge.Desk.Tickets.Forms;
using GlpiBridge.Portal.Texts;

namespace GlpiBridge.Portal.Pages.Tickets;

/// <summary>What the pages say of something that is filled in about a request.</summary>
/// <param name="Title">Name of the act.</param>
/// <param name="Send">The button.</param>
/// <param name="SentTitle">It arrived.</param>
/// <param name="Sent">What happens now.</param>
/// <param name="ClosedTitle">It is possible no more.</param>
/// <param name="Closed">Why, and what to do.</param>
internal sealed record TicketFormWords(string Title, string Send, string SentTitle, string Sent, string ClosedTitle, string Closed)
{
    public static TicketFormWords Of(TicketFormKind kind, PortalTexts texts) => kind switch
    {
        TicketFormKind.Answer => new(texts["answer.title"], texts["answer.send"], texts["answer.sent-title"], texts["answer.sent"], texts["answer.closed-title"], texts["answer.closed"]),
        TicketFormKind.Complement => new(
            texts["complement.title"], texts["complement.send"], texts["complement.sent-title"], texts["complement.sent"], texts["complement.closed-title"], texts["complement.closed"]),
        TicketFormKind.Acceptance => new(
            texts["tickets.accept"], texts["tickets.accept"], texts["tickets.accepted-title"], texts["tickets.accepted"], texts["tickets.too-late-title"], texts["tickets.too-late"]),
        TicketFormKind.Approval => new(
            texts["tickets.approval-title"], texts["tickets.approve-submit"], texts["tickets.approved-title"], texts["tickets.approval-given"], texts["tickets.too-late-title"], texts["tickets.too-late"]),
        _ => new(texts["rating.title"], texts["rating.send"], texts["rating.sent-title"], texts["rating.sent"], texts["rating.closed-title"], texts["rating.closed"]),
    };
}
