using System.Security.Claims;
using GlpiBridge.Desk.Attachments;
using GlpiBridge.Desk.Requests;
using GlpiBridge.Desk.Tickets;
using GlpiBridge.Desk.Tickets.Forms;
using GlpiBridge.Forms;
using GlpiBridge.Forms.Answers;
using GlpiBridge.Forms.Validation;
using GlpiBridge.Portal.Messages;
using GlpiBridge.Portal.Pages.Requests;
using GlpiBridge.Portal.Sessions;
using GlpiBridge.Portal.Texts;
using GlpiBridge.Submissions;

namespace GlpiBridge.Portal.Pages.Tickets;

/// <summary>What the pages of a request do with something that is filled in about it.</summary>
internal sealed class TicketFormDesk(
    TicketQuestionnaires questionnaires, SubmissionStore store, DraftKeeper keeper, AttachmentLimits limits, TicketForms forms, SubmissionSender sender, SessionRenewal renewal, RequestWords sentences, SentWords told, PortalTexts texts)
{
    /// <returns>What the reader has begun, or an empty form; null where nothing was begun and nothing can be sent.</returns>
    public async Task<TicketFormView?> OpenAsync(ClaimsPrincipal user, TicketFormKind kind, TicketFolder folder, CancellationToken ct)
    {
        var form = new TicketFormId(kind, folder.Ticket.Id);
        var draft = await store.FindDraftAsync(user.UserId(), form.ToString(), ct);
        return draft is null && !forms.IsPossible(kind, folder) ? null : View(form, folder, questionnaires.Ask(form), await RulesAsync(ct), draft, []);
    }

    /// <summary>Keeps everything first; that GLPI or the session is gone is told afterwards.</summary>
    /// <returns>Null when the submission is somebody else's.</returns>
    public async Task<KeptTicketForm?> KeepAsync(ClaimsPrincipal user, TicketFormId form, Guid submission, IFormCollection posted, Guid? removed, CancellationToken ct)
    {
        var questions = questionnaires.Ask(form);
        // Whatever becomes of the rest: the form has been read, and its sender's leaving does not take it back.
        var draft = await keeper.SaveAsync(questions, submission, user.UserId(), posted, CancellationToken.None);
        var taken = await limits.TryReadAsync(ct);
        var rules = taken is null ? null : TicketForms.Rules(taken);
        return await keeper.KeepFilesAsync(questions, draft, posted, rules, removed, ct) is { } kept ? new KeptTicketForm(form, questions, rules, kept) : null;
    }

    public bool IsPossible(TicketFormKind kind, TicketFolder folder) => forms.IsPossible(kind, folder);

    public Task<SubmitResult> SendAsync(HttpContext http, TicketFolder folder, KeptTicketForm kept, AnswerRules rules, CancellationToken ct) => sender.RunAsync(
        forms.Parcel(http.User.Agent(), kept.Id.Kind, folder, kept.Questions, rules, kept.Draft), kept.Draft, forms.About(kept.Id.Kind, folder), () => renewal.TryAsync(http), ct);

    public TicketFormView View(TicketFolder folder, KeptTicketForm kept, IReadOnlyList<AnswerFault> faults) =>
        View(kept.Id, folder, kept.Questions, kept.Rules ?? Unknown, kept.Draft, faults);

    /// <summary>What was posted and could not be kept.</summary>
    public TicketFormView View(TicketFormId form, TicketFolder folder, Guid submission, IFormCollection posted)
    {
        var questions = questionnaires.Ask(form);
        return new TicketFormView(form, folder, new FormView(questions, Unknown, submission, PostedAnswers.Read(questions, posted, FormAnswers.Empty), []), forms.IsPossible(form.Kind, folder), null);
    }

    /// <returns>What became of something that was sent; null when there is none of this id.</returns>
    public async Task<Banner?> ToldAsync(ClaimsPrincipal user, TicketFolder folder, Guid submission, CancellationToken ct)
    {
        if (await store.FindAsync(submission, user.UserId(), ct) is not { } sent || TicketFormId.Read(sent.FormId) is not { } form)
        {
            return null;
        }

        var words = TicketFormWords.Of(form.Kind, texts);
        return sent switch
        {
            { State: SubmissionState.Draft } => told.CameBack(sent),
            { State: not SubmissionState.Delivered } => null,
            { Content.RefusedFiles: { Count: > 0 } refused } => new Banner("warn", words.SentTitle, texts["ticket-form.refused", string.Join(", ", refused)]),
            { Content.UnverifiedFiles: { Count: > 0 } unverified } => new Banner("warn", words.SentTitle, texts["ticket-form.unverified", string.Join(", ", unverified)]),
            _ when form.Kind is TicketFormKind.Answer && folder.MaySettle => new Banner("warn", words.SentTitle, texts["answer.still-solved"]),
            _ => new Banner("ok", words.SentTitle, words.Sent),
        };
    }

    private TicketFormView View(TicketFormId form, TicketFolder folder, Questionnaire questions, AnswerRules rules, Submission? draft, IReadOnlyList<AnswerFault> faults) => new(
        form,
        folder,
        new FormView(questions, rules, draft?.Id ?? Guid.CreateVersion7(), draft is null ? forms.InitialAnswers(form.Kind, folder) : FormSubmission.AnswersOf(draft), faults),
        forms.IsPossible(form.Kind, folder),
        draft is null ? null : sentences.Time(draft.UpdatedAt));

    private async Task<AnswerRules> RulesAsync(CancellationToken ct) => await limits.TryReadAsync(ct) is { } taken ? TicketForms.Rules(taken) : Unknown;

    // No list of extensions lets all be picked: they are judged when they arrive, and again when they are sent.
    private static AnswerRules Unknown { get; } = TicketForms.Rules(new AttachmentRules(new HashSet<string>(), AttachmentLimits.ManualMaxBytes));
}

/// <param name="Id">What was filled in, on which request.</param>
/// <param name="Questions">What was asked.</param>
/// <param name="Rules">Which files GLPI takes; null when it could not be asked.</param>
/// <param name="Kept">What is in safety.</param>
internal sealed record KeptTicketForm(TicketFormId Id, Questionnaire Questions, AnswerRules? Rules, KeptDraft Kept)
{
    public Submission Draft => Kept.Draft;
}
