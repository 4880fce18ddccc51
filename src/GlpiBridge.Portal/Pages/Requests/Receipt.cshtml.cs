using GlpiBridge.Desk.Requests;
using GlpiBridge.Desk.Tickets.Forms;
using GlpiBridge.Portal.Sessions;
using GlpiBridge.Submissions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GlpiBridge.Portal.Pages.Requests;

internal sealed class ReceiptModel(Receipts receipts) : PageModel
{
    private const string WhileSending = "3";

    public Submission? Submission { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        Submission = await receipts.FindAsync(User.Agent(), id, ct);
        if (Submission?.State is SubmissionState.Sending)
        {
            Response.Headers["Refresh"] = WhileSending;
        }

        return Submission switch
        {
            null => NotFound(),
            { State: SubmissionState.Draft or SubmissionState.Delivered } answer when TicketFormId.Read(answer.FormId) is { } form => RedirectToPage("/Tickets/Ticket", new { id = form.Ticket.Value, recu = id }),
            { State: SubmissionState.Draft } draft => RedirectToPage("New", new { form = draft.FormId, brouillon = draft.Id, perdue = true }),
            _ => Page(),
        };
    }
}
