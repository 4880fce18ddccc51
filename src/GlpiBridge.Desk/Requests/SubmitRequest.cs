using GlpiBridge.Desk.Accounts;
using GlpiBridge.Desk.Auditing;
using GlpiBridge.Desk.Forms;
using GlpiBridge.Submissions;

namespace GlpiBridge.Desk.Requests;

/// <summary>Makes one ticket of a form.</summary>
public sealed class SubmitRequest(SubmissionSender sender, RequestParcels parcels)
{
    /// <param name="form">The form, as it is open to who sends.</param>
    /// <param name="draft">The answers.</param>
    /// <param name="renew">Opens another session of GLPI's for the sender, where the browser remembers them.</param>
    /// <param name="ct">Stops the work as long as nothing is taken.</param>
    public Task<SubmitResult> RunAsync(OpenForm form, Submission draft, Func<Task<Agent?>> renew, CancellationToken ct)
    {
        var title = FormSubmission.AnswersOf(draft).Value(form.Definition.Ticket.TitleQuestion).Trim();
        return sender.RunAsync(parcels.Of(form, draft), draft, new SentAbout(AuditAct.RequestSent, TicketTitle.Fit(title), null), renew, ct);
    }
}
