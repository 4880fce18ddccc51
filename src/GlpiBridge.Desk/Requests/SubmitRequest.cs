using GlpiBridge.Desk.Accounts;
using GlpiBridge.Desk.Auditing;
using GlpiBridge.Desk.Forms;
using GlpiBridge.Forms.Validation;
using GlpiBridge.Glpi;
using GlpiBridge.Glpi.Documents;
using GlpiBridge.Glpi.Http;
using GlpiBridge.Glpi.Tickets;
using GlpiBridge.Submissions;
using Microsoft.Extensions.Logging;

namespace GlpiBridge.Desk.Requests;

/// <summary>« Envoyer »: checks the kept submission, then makes one ticket of it, once.</summary>
public sealed partial class SubmitRequest(
    SubmissionStore store, FileStore files, TicketComposer composer, TicketSender sender, IAuditTrail audit, ILogger<SubmitRequest> logger)
{
    private const int Tries = 3;

    public async Task<SubmitResult> RunAsync(Agent agent, OpenForm form, Submission draft, CancellationToken ct)
    {
        // A file or an answer that arrives while the ticket is composed belongs to it: it is composed anew then, never left behind.
        for (var tries = 0; tries < Tries && draft.State is SubmissionState.Draft; tries++)
        {
            var validation = FormValidation.Of(form.Definition, FormSubmission.AnswersOf(draft), form.Rules);
            if (!validation.IsValid)
            {
                return new SubmitResult.Invalid(validation);
            }

            var composed = await composer.ComposeAsync(agent, form, validation.Visibility, draft.Reference, ct);
            if (await store.TryBeginSendingAsync(draft.Id, draft.OwnerId, draft.UpdatedAt, ct))
            {
                return await SendAsync(agent, draft, composed);
            }

            draft = await store.FindAsync(draft.Id, draft.OwnerId, ct) ?? draft;
        }

        return draft.State is SubmissionState.Draft ? new SubmitResult.NotSent(GlpiFault.Unavailable) : new SubmitResult.OnItsWay();
    }

    // From here on the user's leaving the page stops nothing: GLPI may already be working.
    private async Task<SubmitResult> SendAsync(Agent agent, Submission draft, ComposedTicket composed)
    {
        try
        {
            var created = await sender.SendAsync(agent, draft.Reference, composed.Ticket, ToSend(draft, composed), CancellationToken.None);
            await store.DeliveredAsync(draft.Id, draft.OwnerId, created.Id.Value, Receipt(composed, created), CancellationToken.None);
            Delivered(draft.Reference, created.Id.Value);
            audit.Sent(agent, draft, AuditResult.Done, created.Id);
            return new SubmitResult.OnItsWay();
        }
        catch (GlpiException lost) when (lost.Fault is GlpiFault.OutcomeUnknown)
        {
            await store.OutcomeUnknownAsync(draft.Id, draft.OwnerId, CancellationToken.None);
            AnswerLost(draft.Reference);
            audit.Sent(agent, draft, AuditResult.Unknown);
            return new SubmitResult.OnItsWay();
        }
        catch (FileReadException)
        {
            return await BackToDraftAsync(agent, draft, GlpiFault.Unavailable, "file-unreadable");
        }
        catch (GlpiException refused)
        {
            return await BackToDraftAsync(agent, draft, refused.Fault, refused.Code);
        }
    }

    private async Task<SubmitResult> BackToDraftAsync(Agent agent, Submission draft, GlpiFault fault, string? code)
    {
        await store.BackToDraftAsync(draft.Id, draft.OwnerId, null, CancellationToken.None);
        NotSent(draft.Reference, fault, code);
        audit.Sent(agent, draft, fault is GlpiFault.Forbidden or GlpiFault.NotFound or GlpiFault.Invalid or GlpiFault.TooLarge ? AuditResult.Refused : AuditResult.Failed);
        return new SubmitResult.NotSent(fault);
    }

    private List<FileToSend> ToSend(Submission draft, ComposedTicket composed) =>
        [.. composed.Files.Select(file => (Stored: draft.Files.Single(stored => stored.Id == file.File.Id), Composed: file)).Select(file => new FileToSend
        {
            FileName = file.Composed.Name,
            ContentType = file.Stored.ContentType,
            Length = file.Stored.Length,
            Open = _ => ValueTask.FromResult(files.Open(file.Stored)),
            InlineTag = file.Composed.InlineTag,
        })];

    private static SubmissionContent Receipt(ComposedTicket composed, CreatedTicket created) => new()
    {
        Title = composed.Ticket.Name,
        Callback = composed.Callback,
        RefusedFiles = [.. created.Files.OfType<FileOutcome.Refused>().Select(outcome => outcome.File.FileName)],
        UnverifiedFiles = [.. created.Files.OfType<FileOutcome.Unverified>().Select(outcome => outcome.File.FileName)],
    };

    [LoggerMessage(Level = LogLevel.Information, Message = "Submission {Reference} delivered as ticket {TicketId}")]
    private partial void Delivered(string reference, long ticketId);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Submission {Reference}: GLPI's answer was lost, it will be searched before anything is sent again")]
    private partial void AnswerLost(string reference);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Submission {Reference} not sent: {Fault} {Code}")]
    private partial void NotSent(string reference, GlpiFault fault, string? code);
}
