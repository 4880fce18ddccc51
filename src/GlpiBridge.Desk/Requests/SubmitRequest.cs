using GlpiBridge.Desk.Accounts;
using GlpiBridge.Desk.Auditing;
using GlpiBridge.Desk.Forms;
using GlpiBridge.Submissions;

namespace GlpiBridge.Desk.Requests;

/// <summary>Makes one ticket of a form.</summary>
public sealed class SubmitRequest(SubmissionSender sender, TicketComposer composer, TicketSender tickets)
{
    public Task<SubmitResult> RunAsync(Agent agent, OpenForm form, Submission draft, CancellationToken ct) => sender.RunAsync(
        agent, form.Definition, form.Rules, draft,
        async visibility =>
        {
            var composed = await composer.ComposeAsync(agent, form, visibility, draft.Reference, ct);
            return new Outgoing
            {
                Act = AuditAct.RequestSent,
                Files = composed.Files,
                SendAsync = (files, stop) => tickets.SendAsync(agent, draft.Reference, composed.Ticket, files, stop),
                Title = composed.Ticket.Name,
                Callback = composed.Callback,
            };
        },
        ct);
}
