using GlpiBridge.Desk.Accounts;
using GlpiBridge.Desk.Auditing;
using GlpiBridge.Desk.Delivery;
using GlpiBridge.Forms.Validation;
using GlpiBridge.Glpi;
using GlpiBridge.Submissions;
using GlpiBridge.Submissions.Sending;

namespace GlpiBridge.Desk.Requests;

/// <summary>« Envoyer »: checks the kept submission and takes it, then tries GLPI at once.</summary>
public sealed class SubmissionSender(SubmissionStore store, Outbox outbox, Deliveries deliveries, DeliveryMetrics metrics)
{
    private const int Tries = 3;

    /// <param name="parcel">The submission, ready to go.</param>
    /// <param name="draft">The answers.</param>
    /// <param name="about">What is written down of it.</param>
    /// <param name="renew">Opens another session of GLPI's for the sender, where the browser remembers them; null where it does not.</param>
    /// <param name="ct">Stops the work as long as nothing is taken, and the waiting for GLPI after that.</param>
    public async Task<SubmitResult> RunAsync(Parcel parcel, Submission draft, SentAbout about, Func<Task<Agent?>> renew, CancellationToken ct)
    {
        // A file or an answer that arrives meanwhile belongs to it, and is never left behind.
        for (var tries = 0; tries < Tries && draft.State is SubmissionState.Draft; tries++)
        {
            var validation = FormValidation.Of(parcel.Questions, FormSubmission.AnswersOf(draft), parcel.Rules);
            if (!validation.IsValid)
            {
                return new SubmitResult.Invalid(validation);
            }

            var agent = parcel.Agent;
            var content = draft.Content with
            {
                Title = about.Title,
                Act = about.Act.ToString(),
                Sender = new Sender(agent.ProfileId.Value, agent.Entity.Value, agent.Session?.Reveal(), agent.Session is not null),
            };
            switch (await outbox.AcceptAsync(draft, content, about.Line, ct))
            {
                case AcceptResult.Accepted:
                    metrics.Accepted();
                    await TryNowAsync(draft, parcel, renew, ct);
                    return new SubmitResult.OnItsWay();
                case AcceptResult.Full:
                    return new SubmitResult.NotTaken();
            }

            var before = draft.FormId;
            draft = await store.FindAsync(draft.Id, draft.OwnerId, ct) ?? draft;
            if (draft.FormId != before)
            {
                return new SubmitResult.BecameAnswer();
            }
        }

        return draft.State is SubmissionState.Draft ? new SubmitResult.NotTaken() : new SubmitResult.OnItsWay();
    }

    private async Task TryNowAsync(Submission draft, Parcel parcel, Func<Task<Agent?>> renew, CancellationToken ct)
    {
        await deliveries.TryNowAsync(draft.Id, parcel.Agent, parcel.IsOfMemory ? null : parcel, ct);
        if (await store.FindAsync(draft.Id, draft.OwnerId, ct) is { State: SubmissionState.Accepted, Fault: nameof(GlpiFault.SessionExpired) })
        {
            // With their own new session where there is one, otherwise the service account goes in their name.
            await deliveries.TryNowAsync(draft.Id, await RenewedAsync(renew), null, ct);
        }
    }

    private static async Task<Agent?> RenewedAsync(Func<Task<Agent?>> renew)
    {
        try
        {
            return await renew();
        }
        catch (GlpiException)
        {
            // It is taken, whatever GLPI says of a new session.
            return null;
        }
    }
}

/// <summary>What is written down of a submission that was sent.</summary>
/// <param name="Act">What is meant by it.</param>
/// <param name="Title">Its title; null where it has none.</param>
/// <param name="Line">Those of one person and one line go one after the other; null for one that stands alone.</param>
public sealed record SentAbout(AuditAct Act, string? Title, string? Line);
