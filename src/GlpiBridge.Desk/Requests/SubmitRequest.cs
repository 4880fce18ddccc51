using GlpiBridge.Desk.Accounts;
using GlpiBridge.Desk.Forms;
using GlpiBridge.Forms.Validation;
using GlpiBridge.Glpi;
using GlpiBridge.Glpi.Documents;
using GlpiBridge.Glpi.Tickets;
using GlpiBridge.Submissions;
using Microsoft.Extensions.Logging;

namespace GlpiBridge.Desk.Requests;

/// <summary>« Envoyer »: checks the kept submission, then makes one ticket of it, once.</summary>
public sealed partial class SubmitRequest(
    SubmissionStore store, FileStore files, TicketComposer composer, TicketWriter tickets, ILogger<SubmitRequest> logger)
{
    public async Task<SubmitResult> RunAsync(Agent agent, OpenForm form, Submission draft, CancellationToken ct)
    {
        if (draft.State is not SubmissionState.Draft)
        {
            return new SubmitResult.OnItsWay();
        }

        var validation = FormValidation.Of(form.Definition, FormSubmission.AnswersOf(draft), form.Rules);
        if (!validation.IsValid)
        {
            return new SubmitResult.Invalid(validation);
        }

        var composed = await composer.ComposeAsync(agent, form, validation.Visibility, draft.Reference, ct);
        return await store.TryBeginSendingAsync(draft.Id, draft.OwnerId, ct)
            ? await SendAsync(agent, draft, composed)
            : new SubmitResult.OnItsWay();
    }

    // From here on the user's leaving the page stops nothing: GLPI may already be working.
    private async Task<SubmitResult> SendAsync(Agent agent, Submission draft, ComposedTicket composed)
    {
        try
        {
            var created = await CreateAsync(agent, draft, composed.Ticket, ToSend(draft, composed));
            await store.DeliveredAsync(draft.Id, draft.OwnerId, created.Id.Value, Receipt(composed, created), CancellationToken.None);
            Delivered(draft.Reference, created.Id.Value);
            return new SubmitResult.OnItsWay();
        }
        catch (GlpiException lost) when (lost.Fault is GlpiFault.OutcomeUnknown)
        {
            await store.OutcomeUnknownAsync(draft.Id, draft.OwnerId, CancellationToken.None);
            AnswerLost(draft.Reference);
            return new SubmitResult.OnItsWay();
        }
        catch (GlpiException refused)
        {
            await store.BackToDraftAsync(draft.Id, draft.OwnerId, CancellationToken.None);
            NotSent(draft.Reference, refused.Fault, refused.Code);
            return new SubmitResult.NotSent(refused.Fault);
        }
    }

    /// <summary>A template that GLPI enforces after all is the administrator's business: the ticket was certainly not made, and goes without it.</summary>
    private async Task<CreatedTicket> CreateAsync(Agent agent, Submission draft, NewTicket ticket, List<FileToSend> attached)
    {
        try
        {
            return await tickets.CreateAsync(agent.Session, ticket, attached, CancellationToken.None);
        }
        catch (GlpiException refused) when (refused.IsRefusedCreation && ticket.Template is not null)
        {
            TemplateRefused(draft.Reference, draft.FormId, ticket.Template.Value.Value, refused.Body);
            return await tickets.CreateAsync(agent.Session, ticket with { Template = null }, attached, CancellationToken.None);
        }
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

    [LoggerMessage(Level = LogLevel.Warning, Message = "Submission {Reference}: GLPI's ticket template {TemplateId} refuses what form {FormId} gives, the ticket goes without it: {Reason}")]
    private partial void TemplateRefused(string reference, string formId, long templateId, string? reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Submission {Reference} not sent: {Fault} {Code}")]
    private partial void NotSent(string reference, GlpiFault fault, string? code);
}
