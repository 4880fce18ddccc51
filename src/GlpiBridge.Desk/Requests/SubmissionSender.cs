using GlpiBridge.Desk.Accounts;
using GlpiBridge.Desk.Auditing;
using GlpiBridge.Forms;
using GlpiBridge.Forms.Answers;
using GlpiBridge.Forms.Validation;
using GlpiBridge.Glpi;
using GlpiBridge.Glpi.Documents;
using GlpiBridge.Glpi.Http;
using GlpiBridge.Submissions;
using Microsoft.Extensions.Logging;

namespace GlpiBridge.Desk.Requests;

/// <summary>« Envoyer »: checks the kept submission, then makes of it what it becomes in GLPI, once.</summary>
public sealed partial class SubmissionSender(SubmissionStore store, FileStore files, IAuditTrail audit, ILogger<SubmissionSender> logger)
{
    private const int Tries = 3;

    /// <param name="agent">Who sends.</param>
    /// <param name="questions">What was answered.</param>
    /// <param name="rules">What GLPI allows.</param>
    /// <param name="draft">The answers.</param>
    /// <param name="compose">Makes of the answers that count what is to go.</param>
    /// <param name="ct">Stops the work as long as nothing has gone.</param>
    public async Task<SubmitResult> RunAsync(
        Agent agent, Questionnaire questions, AnswerRules rules, Submission draft, Func<Visibility, Task<Outgoing>> compose, CancellationToken ct)
    {
        // A file or an answer that arrives while it is composed belongs to it: it is composed anew then, never left behind.
        for (var tries = 0; tries < Tries && draft.State is SubmissionState.Draft; tries++)
        {
            var validation = FormValidation.Of(questions, FormSubmission.AnswersOf(draft), rules);
            if (!validation.IsValid)
            {
                return new SubmitResult.Invalid(validation);
            }

            var outgoing = await compose(validation.Visibility);
            if (await store.TryBeginSendingAsync(draft.Id, draft.OwnerId, draft.UpdatedAt, ct))
            {
                return await SendAsync(agent, draft, outgoing);
            }

            draft = await store.FindAsync(draft.Id, draft.OwnerId, ct) ?? draft;
        }

        return draft.State is SubmissionState.Draft ? new SubmitResult.NotSent(GlpiFault.Unavailable) : new SubmitResult.OnItsWay();
    }

    // From here on the user's leaving the page stops nothing: GLPI may already be working.
    private async Task<SubmitResult> SendAsync(Agent agent, Submission draft, Outgoing outgoing)
    {
        try
        {
            var arrival = await outgoing.SendAsync(ToSend(draft, outgoing), CancellationToken.None);
            await store.DeliveredAsync(draft.Id, draft.OwnerId, arrival.Ticket.Value, Receipt(outgoing, arrival), CancellationToken.None);
            Delivered(draft.Reference, arrival.Ticket.Value);
            audit.Sent(agent, outgoing.Act, draft, AuditResult.Done, arrival.Ticket);
            return new SubmitResult.OnItsWay();
        }
        catch (GlpiException lost) when (lost.Fault is GlpiFault.OutcomeUnknown)
        {
            await store.OutcomeUnknownAsync(draft.Id, draft.OwnerId, CancellationToken.None);
            AnswerLost(draft.Reference);
            audit.Sent(agent, outgoing.Act, draft, AuditResult.Unknown);
            return new SubmitResult.OnItsWay();
        }
        catch (FileReadException)
        {
            return await BackToDraftAsync(agent, outgoing.Act, draft, GlpiFault.Unavailable, "file-unreadable");
        }
        catch (GlpiException refused)
        {
            return await BackToDraftAsync(agent, outgoing.Act, draft, refused.Fault, refused.Code);
        }
    }

    private async Task<SubmitResult> BackToDraftAsync(Agent agent, AuditAct act, Submission draft, GlpiFault fault, string? code)
    {
        await store.BackToDraftAsync(draft.Id, draft.OwnerId, null, CancellationToken.None);
        NotSent(draft.Reference, fault, code);
        audit.Sent(agent, act, draft, fault is GlpiFault.Forbidden or GlpiFault.NotFound or GlpiFault.Invalid or GlpiFault.TooLarge ? AuditResult.Refused : AuditResult.Failed);
        return new SubmitResult.NotSent(fault);
    }

    private List<FileToSend> ToSend(Submission draft, Outgoing outgoing) =>
        [.. outgoing.Files.Select(file => (Stored: draft.Files.Single(stored => stored.Id == file.File.Id), Composed: file)).Select(file => new FileToSend
        {
            FileName = file.Composed.Name,
            ContentType = file.Stored.ContentType,
            Length = file.Stored.Length,
            Open = _ => ValueTask.FromResult(files.Open(file.Stored)),
            InlineTag = file.Composed.InlineTag,
        })];

    private static SubmissionContent Receipt(Outgoing outgoing, Arrival arrival) => new()
    {
        Title = outgoing.Title,
        Callback = outgoing.Callback,
        RefusedFiles = [.. arrival.Files.OfType<FileOutcome.Refused>().Select(outcome => outcome.File.FileName)],
        UnverifiedFiles = [.. arrival.Files.OfType<FileOutcome.Unverified>().Select(outcome => outcome.File.FileName)],
    };

    [LoggerMessage(Level = LogLevel.Information, Message = "Submission {Reference} delivered, ticket {TicketId}")]
    private partial void Delivered(string reference, long ticketId);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Submission {Reference}: GLPI's answer was lost, it will be searched before anything is sent again")]
    private partial void AnswerLost(string reference);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Submission {Reference} not sent: {Fault} {Code}")]
    private partial void NotSent(string reference, GlpiFault fault, string? code);
}
