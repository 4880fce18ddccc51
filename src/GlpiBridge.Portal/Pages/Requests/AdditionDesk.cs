using System.Security.Claims;
using GlpiBridge.Desk.Attachments;
using GlpiBridge.Desk.Requests;
using GlpiBridge.Desk.Tickets.Forms;
using GlpiBridge.Forms.Answers;
using GlpiBridge.Forms.Validation;
using GlpiBridge.Portal.Pages.Tickets;
using GlpiBridge.Portal.Sessions;
using GlpiBridge.Submissions;
using GlpiBridge.Submissions.Sending;

namespace GlpiBridge.Portal.Pages.Requests;

/// <summary>What the pages of something that was sent do with what is added to it before GLPI has it.</summary>
internal sealed class AdditionDesk(
    TicketQuestionnaires questionnaires, SubmissionStore store, Outbox outbox, DraftKeeper keeper, AttachmentLimits limits, SendAddition send, SessionRenewal renewal, SentWords words)
{
    /// <returns>The request that something is to be added to, wherever it stands; null when the reader has none of this id.</returns>
    public async Task<Submission?> FindRequestAsync(ClaimsPrincipal user, Guid id, CancellationToken ct) =>
        await store.FindAsync(id, user.UserId(), ct) is { } found && TicketFormId.Read(found.FormId) is null && AdditionId.Read(found.FormId) is null ? found : null;

    /// <returns>What was added to a request and waits for GLPI to have that, the oldest first.</returns>
    public async Task<IReadOnlyList<AddedView>> ListAsync(ClaimsPrincipal user, Guid request, CancellationToken ct) =>
        [.. (await outbox.ListAddedAsync(request, user.UserId(), ct)).Select(added => new AddedView(words.ViewOf(added), View(new AdditionId(request), added.Id, FormSubmission.AnswersOf(added), TicketFormDesk.Unknown, [])))];

    /// <summary>What has been kept under this id, drafts and what was sent.</summary>
    public Task<Submission?> FindAsync(ClaimsPrincipal user, Guid id, CancellationToken ct) => store.FindAsync(id, user.UserId(), ct);

    /// <returns>What the reader has begun, or an empty form.</returns>
    public async Task<(FormView View, Submission? Draft)> OpenAsync(ClaimsPrincipal user, AdditionId addition, CancellationToken ct)
    {
        var draft = await store.FindDraftAsync(user.UserId(), addition.ToString(), ct);
        return (View(addition, draft?.Id ?? Guid.CreateVersion7(), draft is null ? FormAnswers.Empty : FormSubmission.AnswersOf(draft), await RulesAsync(ct), []), draft);
    }

    /// <summary>Keeps everything first; that the session is gone is told afterwards.</summary>
    /// <returns>Null when the submission is somebody else's, or the request is gone.</returns>
    public async Task<KeptDraft?> KeepAsync(ClaimsPrincipal user, AdditionId addition, Guid submission, IFormCollection posted, Guid? removed, CancellationToken ct)
    {
        var questions = questionnaires.Ask(addition);
        // Whatever becomes of the rest: the form has been read, and its sender's leaving does not take it back.
        var draft = await keeper.SaveAsync(questions, submission, user.UserId(), posted, CancellationToken.None);
        return await keeper.KeepFilesAsync(questions, draft, posted, await RulesAsync(ct), removed, ct);
    }

    public async Task<SubmitResult> SendAsync(HttpContext http, AdditionId addition, Submission draft, CancellationToken ct) =>
        await send.RunAsync(http.User.Agent(), questionnaires.Ask(addition), await RulesAsync(ct), draft, () => renewal.TryAsync(http), ct);

    public async Task<FormView> ViewAsync(AdditionId addition, Submission draft, IReadOnlyList<AnswerFault> faults, CancellationToken ct) =>
        View(addition, draft.Id, FormSubmission.AnswersOf(draft), await RulesAsync(ct), faults);

    /// <summary>What was posted and could not be kept.</summary>
    public FormView View(AdditionId addition, Guid submission, IFormCollection posted) =>
        View(addition, submission, PostedAnswers.Read(questionnaires.Ask(addition), posted, FormAnswers.Empty), TicketFormDesk.Unknown, []);

    private FormView View(AdditionId addition, Guid submission, FormAnswers answers, AnswerRules rules, IReadOnlyList<AnswerFault> faults) =>
        new(questionnaires.Ask(addition), rules, submission, answers, faults);

    // Whoever brings it to GLPI judges it anew: that GLPI does not say which files it takes stops nobody here.
    private async Task<AnswerRules> RulesAsync(CancellationToken ct) => await limits.TryReadAsync(ct) is { } taken ? TicketForms.Rules(taken) : TicketFormDesk.Unknown;
}
