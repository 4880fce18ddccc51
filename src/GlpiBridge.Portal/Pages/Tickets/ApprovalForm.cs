using GlpiBridge.Desk.Tickets;

namespace GlpiBridge.Portal.Pages.Tickets;

/// <summary>An approval to answer.</summary>
/// <param name="Asked">Who asked, when and with which words.</param>
/// <param name="Form">What is typed to do so. It is not possible for somebody whom GLPI does not know by a session of their own.</param>
internal sealed record ApprovalForm(TimelineEntry Asked, TicketFormView Form);
