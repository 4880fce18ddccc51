using GlpiBridge.Desk.Auditing;
using GlpiBridge.Desk.Delivery;
using GlpiBridge.Desk.Forms;
using GlpiBridge.Submissions;

namespace GlpiBridge.Desk.Requests;

/// <summary>Makes an answered form ready to become a ticket.</summary>
public sealed class RequestParcels(TicketComposer composer, TicketSender tickets)
{
    public Parcel Of(OpenForm form, Submission submission) => new(form.Agent, form.Definition, form.Rules, async (visibility, ct) =>
    {
        var composed = await composer.ComposeAsync(form.Agent, form, visibility, submission.Reference, ct);
        return new Outgoing
        {
            Act = AuditAct.RequestSent,
            Files = composed.Files,
            SendAsync = (files, stop) => tickets.SendAsync(form.Agent, submission.Reference, composed.Ticket, files, stop),
            Title = composed.Ticket.Name,
            Callback = composed.Callback,
        };
    });
}
