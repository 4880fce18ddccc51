using GlpiBridge.Desk.Accounts;
using GlpiBridge.Desk.Attachments;
using GlpiBridge.Desk.Requests;
using GlpiBridge.Desk.Tickets;
using GlpiBridge.Desk.Tickets.Forms;
using GlpiBridge.Submissions;

namespace GlpiBridge.Desk.Delivery;

/// <summary>What was filled in about a request is added to it.</summary>
internal sealed class TicketFormCarrier(TicketDesk tickets, TicketForms forms, ITicketQuestionnaires questionnaires, AttachmentLimits limits) : ICarrier
{
    public bool Carries(Submission submission) => TicketFormId.Read(submission.FormId) is not null;

    public bool LooksFirst(Submission submission) => FormOf(submission).Kind is TicketFormKind.Answer;

    public async Task<Parcel> PrepareAsync(Agent agent, Submission submission, CancellationToken ct)
    {
        var form = FormOf(submission);
        if (await tickets.OpenAsync(agent, form.Ticket, ct) is not { } folder || !forms.MayBeSent(form.Kind, folder, FormSubmission.AnswersOf(submission)))
        {
            // The service account may be shown less than the sender is, and may do less: whether the request has moved on, they are told once they are back.
            throw agent.Session is null && submission.Content.Sender is { HadSession: true }
                ? new UndeliverableException(DeliveryFaults.NeedsSender, waitsForSender: true)
                : new UndeliverableException(DeliveryFaults.MovedOn);
        }

        return forms.Parcel(agent, form.Kind, folder, questionnaires.Ask(form), TicketForms.Rules(await limits.ReadAsync(ct)), submission);
    }

    public async Task<Arrived?> FindAsync(Agent agent, Submission submission, CancellationToken ct) => await forms.FindAsync(agent, FormOf(submission), submission, ct);

    private static TicketFormId FormOf(Submission submission) => TicketFormId.Read(submission.FormId)!;
}
