using System.Security.Claims;
using GlpiBridge.Desk.Attachments;
using GlpiBridge.Desk.Requests;
using GlpiBridge.Desk.Tickets;
using GlpiBridge.Forms;
using GlpiBridge.Forms.Validation;
using GlpiBridge.Glpi;
using GlpiBridge.Portal.Messages;
using GlpiBridge.Portal.Pages.Requests;
using GlpiBridge.Portal.Sessions;
using GlpiBridge.Portal.Texts;
using GlpiBridge.Submissions;

namespace GlpiBridge.Portal.Pages.Tickets;

/// <summary>What the pages of a request do with an answer that is being written.</summary>
internal sealed class AnswerDesk(Questionnaires questionnaires, SubmissionStore store, DraftKeeper keeper, AttachmentLimits limits, AnswerTicket answers, RequestWords words, PortalTexts texts)
{
    /// <returns>The answer that the reader has begun, or an empty one; null where there is none and none may be written.</returns>
    public async Task<AnswerView?> OpenAsync(ClaimsPrincipal user, TicketFolder folder, CancellationToken ct)
    {
        var questions = questionnaires.AnswerOn(folder.Ticket.Id);
        var draft = await store.FindDraftAsync(user.UserId(), questions.Id, ct);
        return draft is null && !folder.MayAnswer ? null : View(folder, questions, await RulesAsync(ct), draft, draft?.Id ?? Guid.CreateVersion7(), []);
    }

    /// <summary>Keeps everything first; that GLPI or the session is gone is told afterwards.</summary>
    /// <returns>Null when the submission is somebody else's.</returns>
    public async Task<KeptAnswer?> KeepAsync(ClaimsPrincipal user, TicketId ticket, Guid submission, IFormCollection posted, Guid? removed, CancellationToken ct)
    {
        var questions = questionnaires.AnswerOn(ticket);
        // Whatever becomes of the rest: the form has been read, and its sender's leaving does not take it back.
        var draft = await keeper.SaveAsync(questions, submission, user.UserId(), posted, CancellationToken.None);
        var taken = await limits.TryReadAsync(ct);
        var rules = taken is null ? null : Rules(taken);
        return await keeper.KeepFilesAsync(questions, draft, posted, rules, removed, ct) is { } kept ? new KeptAnswer(questions, rules, kept) : null;
    }

    /// <returns>What became of an answer that was sent; null when there is none of this id.</returns>
    public async Task<Banner?> ToldAsync(ClaimsPrincipal user, TicketFolder folder, Guid submission, CancellationToken ct) => await store.FindAsync(submission, user.UserId(), ct) switch
    {
        { State: SubmissionState.Delivered, Content: { RefusedFiles: { Count: > 0 } refused } } => new Banner("warn", texts["answer.sent-title"], texts["answer.refused", string.Join(", ", refused)]),
        { State: SubmissionState.Delivered, Content: { UnverifiedFiles: { Count: > 0 } unverified } } => new Banner("warn", texts["answer.sent-title"], texts["answer.unverified", string.Join(", ", unverified)]),
        { State: SubmissionState.Delivered } when folder.MaySettle => new Banner("warn", texts["answer.sent-title"], texts["answer.still-solved"]),
        { State: SubmissionState.Delivered } => new Banner("ok", texts["answer.sent-title"], texts["answer.sent"]),
        { State: SubmissionState.Draft } => new Banner("warn", texts["answer.not-arrived-title"], texts["answer.not-arrived"]),
        _ => null,
    };

    public Task<SubmitResult> SendAsync(ClaimsPrincipal user, TicketFolder folder, KeptAnswer kept, AnswerRules rules, CancellationToken ct) =>
        answers.RunAsync(user.Agent(), folder, kept.Questions, rules, kept.Draft, ct);

    public AnswerView View(TicketFolder folder, KeptAnswer kept, IReadOnlyList<AnswerFault> faults) =>
        View(folder, kept.Questions, kept.Rules ?? Unknown, kept.Draft, kept.Draft.Id, faults);

    private AnswerView View(TicketFolder folder, Questionnaire questions, AnswerRules rules, Submission? draft, Guid id, IReadOnlyList<AnswerFault> faults) => new(
        folder,
        new FormView(questions, rules, id, draft is null ? null : FormSubmission.AnswersOf(draft), faults),
        draft is null ? null : words.Time(draft.UpdatedAt));

    private async Task<AnswerRules> RulesAsync(CancellationToken ct) => await limits.TryReadAsync(ct) is { } taken ? Rules(taken) : Unknown;

    // No list of extensions lets all be picked: they are judged when they arrive, and again when they are sent.
    private static AnswerRules Unknown { get; } = Rules(new AttachmentRules(new HashSet<string>(), AttachmentLimits.ManualMaxBytes));

    private static AnswerRules Rules(AttachmentRules taken) => new()
    {
        CategoryName = (_, _) => null,
        Extensions = taken.Extensions,
        MaxFileBytes = taken.MaxBytes,
    };
}

/// <param name="Questions">What was answered.</param>
/// <param name="Rules">Which files GLPI takes; null when it could not be asked.</param>
/// <param name="Kept">What is in safety.</param>
internal sealed record KeptAnswer(Questionnaire Questions, AnswerRules? Rules, KeptDraft Kept)
{
    public Submission Draft => Kept.Draft;
}
