using GlpiBridge.Desk.Tickets;
using GlpiBridge.Desk.Tickets.Forms;
using GlpiBridge.Glpi;
using GlpiBridge.Glpi.Tickets;
using GlpiBridge.Portal.Pages.Requests;

namespace GlpiBridge.Portal.Pages.Tickets;

/// <summary>Something that is being filled in about a request.</summary>
/// <param name="Id">What, on which request.</param>
/// <param name="Folder">The request as its reader sees it.</param>
/// <param name="Form">The answers so far.</param>
/// <param name="IsPossible">Whether it can be sent as the request stands.</param>
/// <param name="SavedAt">When it was kept, as the agent's clock says it; null before anything was.</param>
internal sealed record TicketFormView(TicketFormId Id, TicketFolder Folder, FormView Form, bool IsPossible, string? SavedAt)
{
    /// <summary>Field that tells which state of the request the writer has seen: what they write on an open one is no refusal of a solution that came meanwhile.</summary>
    public const string SeenField = "Seen";

    public string Address => $"{TimelineMaking.AddressOf(Id.Ticket)}/{Id.Name}";

    public TicketStatus Status => Folder.Ticket.Status;

    /// <summary>Partial view of what is filled in.</summary>
    public string Partial => Id.Kind switch
    {
        TicketFormKind.Acceptance => "_Accept",
        TicketFormKind.Approval => "_ApprovalForm",
        _ => "_Form",
    };

    /// <summary>Whether it holds anything that its writer would miss.</summary>
    public bool HasWords => Form.Definition.Questions.Any(question => !question.IsHiddenInTicket && question.Keys.Any(Form.Visibility.Answers.IsFilled));

    /// <summary>GLPI's number of the approval that is answered.</summary>
    public TicketValidationId Approval => AnswerApproval.ApprovalOf(Form.Visibility.Answers);

    /// <summary>What it is about, to be read beside it: the approval that is asked for, otherwise what was said last.</summary>
    public TimelineEntry Entry => (IsPossible && Id.Kind is TicketFormKind.Approval ? Folder.Timeline.FirstOrDefault(entry => entry.Key == ItemKey.Of(Approval)) : null) ?? Folder.Timeline[^1];

    /// <summary>Whether it refuses the solution.</summary>
    public bool Refuses => Id.Kind is TicketFormKind.Answer && Folder.MaySettle;
}
