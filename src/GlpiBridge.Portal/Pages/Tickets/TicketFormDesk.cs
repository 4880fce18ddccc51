using System.Security.Claims;
using GlpiBridge.Desk.Attachments;
using GlpiBridge.Desk.Auditing;
using GlpiBridge.Desk.Requests;
using GlpiBridge.Desk.Tickets;
using GlpiBridge.Desk.Tickets.Forms;
using GlpiBridge.Forms;
using GlpiBridge.Forms.Answers;
using GlpiBridge.Forms.Fields;
using GlpiBridge.Forms.Validation;
using GlpiBridge.Portal.Messages;
using GlpiBridge.Portal.Pages.Requests;
using GlpiBridge.Portal.Sessions;
using GlpiBridge.Portal.Texts;
using GlpiBridge.Submissions;

namespace GlpiBridge.Portal.Pages.Tickets;

/// <summary>What the pages of a request do with something that is filled in about it.</summary>
internal sealed class TicketFormDesk(
    TicketQuestionnaires questionnaires, SubmissionStore store, DraftList drafts, DraftKeeper keeper, AttachmentLimits limits, TicketForms forms, SubmissionSender sender, SessionRenewal renewal, RequestWords sentences, SentWords told, PortalTexts texts)
{
    /// <returns>What the reader has begun, or an empty form; null where nothing was begun and nothing can be sent.</returns>
    public async Task<TicketFormView?> OpenAsync(ClaimsPrincipal user, TicketFormKind kind, TicketFolder folder, CancellationToken ct)
    {
        var form = new TicketFormId(kind, folder.Ticket.Id);
        var draft = await FindDraftAsync(user, form, folder, ct);
        return draft is null && !forms.IsPossible(kind, folder, forms.InitialAnswers(kind, folder)) ? null : View(form, folder, questionnaires.Ask(form), await RulesAsync(form, ct), draft, []);
    }

    /// <returns>A form for each approval that the reader is asked for, and what they have begun about one that waits no more.</returns>
    public async Task<IReadOnlyList<TicketFormView>> OpenApprovalsAsync(ClaimsPrincipal user, TicketFolder folder, CancellationToken ct)
    {
        var form = new TicketFormId(TicketFormKind.Approval, folder.Ticket.Id);
        var questions = questionnaires.Ask(form);
        var begun = await FindDraftAsync(user, form, folder, ct) is { } draft ? View(form, folder, questions, Unknown, draft, []) : null;
        return
        [
            .. begun is null ? [] : new[] { begun },
            .. folder.AskedApprovals.Select(asked => asked.Key.ItemId).Where(approval => approval != begun?.Approval.Value)
                .Select(approval => View(form, folder, questions, Unknown, Guid.CreateVersion7(), AnswerApproval.InitialAnswers(approval), [], null)),
        ];
    }

    /// <summary>Keeps everything first; that GLPI or the session is gone is told afterwards.</summary>
    /// <returns>Null when the submission is somebody else's.</returns>
    public async Task<KeptTicketForm?> KeepAsync(ClaimsPrincipal user, TicketFormId form, Guid submission, IFormCollection posted, Guid? removed, CancellationToken ct)
    {
        var questions = questionnaires.Ask(form);
        // Whatever becomes of the rest: the form has been read, and its sender's leaving does not take it back.
        var draft = await keeper.SaveAsync(questions, submission, user.UserId(), posted, CancellationToken.None);
        var rules = !TakesFiles(questions) ? Unknown : await limits.TryReadAsync(ct) is { } taken ? TicketForms.Rules(taken) : null;
        return await keeper.KeepFilesAsync(questions, draft, posted, rules, removed, ct) is { } kept ? new KeptTicketForm(form, questions, rules, kept) : null;
    }

    public bool MayBeSent(TicketFolder folder, KeptTicketForm kept) => forms.MayBeSent(kept.Id.Kind, folder, kept.Answers);

    /// <summary>Sends it, or keeps it until GLPI is back.</summary>
    /// <param name="http">Who asks for it.</param>
    /// <param name="folder">The request as it stands, or stood.</param>
    /// <param name="isRemembered">Whether GLPI does not answer, and the request may have moved on.</param>
    /// <param name="kept">What is in safety.</param>
    /// <param name="rules">Which files GLPI takes.</param>
    /// <param name="ct">Stops the waiting.</param>
    public Task<SubmitResult> SendAsync(HttpContext http, TicketFolder folder, bool isRemembered, KeptTicketForm kept, AnswerRules rules, CancellationToken ct) => sender.RunAsync(
        forms.Parcel(http.User.Agent(), kept.Id.Kind, folder, kept.Questions, rules, kept.Draft) with { IsOfMemory = isRemembered },
        kept.Draft,
        forms.About(kept.Id.Kind, folder, kept.Answers),
        () => renewal.TryAsync(http),
        ct);

    /// <summary>A press that came too late leaves nothing behind where nothing was typed.</summary>
    public Task ForgetAsync(KeptTicketForm kept, CancellationToken ct) => drafts.ForgetAsync(kept.Draft, ct);

    public TicketFormView View(TicketFolder folder, KeptTicketForm kept, IReadOnlyList<AnswerFault> faults) =>
        View(kept.Id, folder, kept.Questions, kept.Rules ?? Unknown, kept.Draft, faults);

    /// <summary>What was posted and could not be kept.</summary>
    public TicketFormView View(TicketFormId form, TicketFolder folder, Guid submission, IFormCollection posted)
    {
        var questions = questionnaires.Ask(form);
        return View(form, folder, questions, Unknown, submission, PostedAnswers.Read(questions, posted, FormAnswers.Empty), [], null);
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
            { Content.Act: nameof(AuditAct.ApprovalRefused) } => new Banner("ok", texts["tickets.disapproved-title"], words.Sent),
            _ when form.Kind is TicketFormKind.Answer && folder.MaySettle => new Banner("warn", words.SentTitle, texts["answer.still-solved"]),
            _ => new Banner("ok", words.SentTitle, words.Sent),
        };
    }

    private TicketFormView View(TicketFormId form, TicketFolder folder, Questionnaire questions, AnswerRules rules, Submission? draft, IReadOnlyList<AnswerFault> faults) => draft is null
        ? View(form, folder, questions, rules, Guid.CreateVersion7(), forms.InitialAnswers(form.Kind, folder), faults, null)
        : View(form, folder, questions, rules, draft.Id, FormSubmission.AnswersOf(draft), faults, sentences.Time(draft.UpdatedAt));

    private TicketFormView View(
        TicketFormId form, TicketFolder folder, Questionnaire questions, AnswerRules rules, Guid submission, FormAnswers answers, IReadOnlyList<AnswerFault> faults, string? savedAt) =>
        new(form, folder, new FormView(questions, rules, submission, answers, faults), forms.IsPossible(form.Kind, folder, answers), savedAt);

    // A press that went astray, and means nothing any more, is no text to be found again.
    private async Task<Submission?> FindDraftAsync(ClaimsPrincipal user, TicketFormId form, TicketFolder folder, CancellationToken ct)
    {
        var draft = await store.FindDraftAsync(user.UserId(), form.ToString(), ct);
        if (draft is null || folder.AsOf is not null || View(form, folder, questionnaires.Ask(form), Unknown, draft, []) is not { IsPossible: false, HasWords: false })
        {
            return draft;
        }

        await drafts.ForgetAsync(draft, ct);
        return null;
    }

    private static bool TakesFiles(Questionnaire questions) => questions.Questions.Any(question => question is FilesQuestion or RichTextQuestion);

    private async Task<AnswerRules> RulesAsync(TicketFormId form, CancellationToken ct) => TakesFiles(questionnaires.Ask(form)) && await limits.TryReadAsync(ct) is { } taken ? TicketForms.Rules(taken) : Unknown;

    // No list of extensions lets all be picked: they are judged when they arrive, and again when they are sent.
    internal static AnswerRules Unknown { get; } = TicketForms.Rules(new AttachmentRules(new HashSet<string>(), AttachmentLimits.ManualMaxBytes));
}

/// <param name="Id">What was filled in, on which request.</param>
/// <param name="Questions">What was asked.</param>
/// <param name="Rules">Which files GLPI takes; null when it could not be asked.</param>
/// <param name="Kept">What is in safety.</param>
internal sealed record KeptTicketForm(TicketFormId Id, Questionnaire Questions, AnswerRules? Rules, KeptDraft Kept)
{
    public Submission Draft => Kept.Draft;

    public FormAnswers Answers => FormSubmission.AnswersOf(Draft);
}
