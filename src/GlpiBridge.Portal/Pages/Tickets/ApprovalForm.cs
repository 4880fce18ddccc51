using GlpiBridge.Desk.Tickets;

namespace GlpiBridge.Portal.Pages.Tickets;

/// <summary>An approval to answer, with what was typed to do so.</summary>
/// <param name="Ticket">The request.</param>
/// <param name="Id">GLPI's number of the approval.</param>
/// <param name="Asked">Who asked, when and with which words; null when GLPI does not answer.</param>
/// <param name="Comment">What was typed.</param>
/// <param name="IsCommentMissing">Whether a refusal lacks its comment.</param>
/// <param name="MayAnswer">False for somebody whom GLPI does not know by a session of their own.</param>
internal sealed record ApprovalForm(long Ticket, long Id, TimelineEntry? Asked, string? Comment, bool IsCommentMissing, bool MayAnswer)
{
    /// <summary>What the agent is asked to approve; what was typed for it alone when GLPI does not answer.</summary>
    public static IReadOnlyList<ApprovalForm> Of(TicketModel page) => page.Folder is { } folder
        ? [.. folder.AskedApprovals.Select(asked => Of(page, asked.Key.ItemId, asked, folder.HasSession))]
        : [Of(page, page.Approval ?? 0, null, mayAnswer: true)];

    private static ApprovalForm Of(TicketModel page, long id, TimelineEntry? asked, bool mayAnswer) =>
        new(page.Number, id, asked, page.Approval == id ? page.ApprovalComment : null, page.Approval == id && page.IsApprovalCommentMissing, mayAnswer);
}
