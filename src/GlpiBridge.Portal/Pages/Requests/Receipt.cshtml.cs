using GlpiBridge.Desk.Requests;
using GlpiBridge.Desk.Tickets.Forms;
using GlpiBridge.Glpi;
using GlpiBridge.Portal.Sessions;
using GlpiBridge.Submissions;
using GlpiBridge.Submissions.Sending;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GlpiBridge.Portal.Pages.Requests;

/// <summary>What became of something that was sent.</summary>
internal sealed class ReceiptModel(Receipts receipts, Outbox outbox, SentList sentList, AdditionDesk additions, TimeProvider clock) : PageModel
{
    // Whoever waits for the number sees it come; a page that is left open asks no more after a while.
    private static readonly TimeSpan Eager = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Patient = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Later = TimeSpan.FromSeconds(30);

    public Submission? Submission { get; private set; }

    /// <summary>What was added to it and goes after it.</summary>
    public IReadOnlyList<AddedView> Added { get; private set; } = [];

    /// <summary>What is about its ticket and GLPI does not have yet.</summary>
    public IReadOnlyList<SentView> Sent { get; private set; } = [];

    /// <summary>After how long the page asks what has become of it; null when there is nothing to wait for.</summary>
    public TimeSpan? AsksAfter { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        Submission = await receipts.FindAsync(User.Agent(), id, ct);
        Added = await additions.ListAsync(User, id, ct);
        Sent = Submission is { State: SubmissionState.Delivered, TicketId: { } ticket } ? await sentList.ReadAsync(User, new TicketId(ticket), ct) : [];
        if (Submission is { DueAt: not null } or { Follows.IsStopped: false }
            && Submission is { AcceptedAt: { } sent, State: SubmissionState.Accepted or SubmissionState.Delivering or SubmissionState.Unknown } && clock.GetUtcNow() - sent is var age && age < Patient)
        {
            AsksAfter = age < Eager ? Soon : Later;
        }

        return Submission switch
        {
            null => NotFound(),
            { State: SubmissionState.Draft } draft => ToDraft(draft),
            { State: SubmissionState.Delivered } answer when TicketFormId.Read(answer.FormId) is { } form => RedirectToPage("/Tickets/Ticket", new { id = form.Ticket.Value, recu = id }),
            _ => Page(),
        };
    }

    /// <summary>« Corriger »: what GLPI refused is a draft again.</summary>
    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        await outbox.ReopenAsync(id, User.UserId(), ct);
        return await receipts.FindAsync(User.Agent(), id, ct) switch
        {
            null => NotFound(),
            { State: SubmissionState.Draft } draft => ToDraft(draft),
            _ => RedirectToPage(new { id }),
        };
    }

    private RedirectToPageResult ToDraft(Submission draft) => draft.Follows is { } followed ? RedirectToPage("Addition", new { id = followed.Id })
        : TicketFormId.Read(draft.FormId) is { } form ? RedirectToPage("/Tickets/Ticket", new { id = form.Ticket.Value, recu = draft.Id })
        : RedirectToPage("New", new { form = draft.FormId, brouillon = draft.Id });
}
