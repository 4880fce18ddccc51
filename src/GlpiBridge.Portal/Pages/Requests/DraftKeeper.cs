using GlpiBridge.Desk.Attachments;
using GlpiBridge.Desk.Requests;
using GlpiBridge.Desk.Tickets.Forms;
using GlpiBridge.Forms;
using GlpiBridge.Forms.Answers;
using GlpiBridge.Forms.Fields;
using GlpiBridge.Forms.Validation;
using GlpiBridge.Glpi;
using GlpiBridge.Submissions;

namespace GlpiBridge.Portal.Pages.Requests;

/// <summary>Puts what was posted in safety before anything else is done with it.</summary>
internal sealed class DraftKeeper(SubmissionStore store, DraftList drafts, FileStore files, FileIntake intake)
{
    /// <summary>Keeps the files that came with a form.</summary>
    /// <param name="form">The form that was posted.</param>
    /// <param name="draft">What <see cref="SaveAsync"/> gave.</param>
    /// <param name="posted">What the browser sent.</param>
    /// <param name="rules">What GLPI allows; null when it could not be asked: everything is kept then, and judged later.</param>
    /// <param name="removed">A kept file that the user takes back, or null.</param>
    /// <param name="ct">Stops the work.</param>
    /// <returns>What is kept now, with the files that were turned away; null when there is no draft.</returns>
    public async Task<KeptDraft?> KeepFilesAsync(Questionnaire form, Submission? draft, IFormCollection posted, AnswerRules? rules, Guid? removed, CancellationToken ct)
    {
        if (draft is null or { State: not SubmissionState.Draft })
        {
            return draft is null ? null : new KeptDraft(draft, [], []);
        }

        if (removed is { } file)
        {
            await files.RemoveAsync(draft.Id, draft.OwnerId, file, ct);
        }

        var (rejected, showingPlace) = await AddFilesAsync(form, draft, posted, rules, ct);
        var filesChanged = removed is not null || posted.Files.Count > 0;
        return new KeptDraft(filesChanged ? (await store.FindAsync(draft.Id, draft.OwnerId, ct))! : draft, rejected, showingPlace);
    }

    /// <summary>Keeps what has been typed so far.</summary>
    /// <returns>The submission as it is kept now, of another form where GLPI got meanwhile what it is added to; null when the id is somebody else's, or another form's.</returns>
    public async Task<Submission?> SaveAsync(Questionnaire form, Guid id, long owner, IFormCollection posted, CancellationToken ct)
    {
        var kept = await store.FindAsync(id, owner, ct) is { } before ? FormSubmission.AnswersOf(before) : FormAnswers.Empty;
        var content = FormSubmission.ContentOf(PostedAnswers.Read(form, posted, kept));
        return await AsItStandsAsync(form, owner, (current, follows) => store.SaveDraftAsync(id, owner, current, PostedEntity.Of(posted), content, follows, ct), ct);
    }

    /// <summary>The draft that a file is for; one that holds what the form shows at first when nothing was typed before.</summary>
    /// <returns>Null when the id is somebody else's, or another form's.</returns>
    public Task<Submission?> EnsureAsync(Questionnaire form, Guid id, long owner, CancellationToken ct) =>
        AsItStandsAsync(form, owner, (current, follows) => store.EnsureDraftAsync(id, owner, current, FormSubmission.ContentOf(form.InitialAnswers), follows, ct), ct);

    /// <summary>Leaves no draft behind when the only thing that was ever done to it is a file that was refused.</summary>
    public async Task ForgetIfUntouchedAsync(Questionnaire form, Submission draft, CancellationToken ct)
    {
        var answers = FormSubmission.AnswersOf(draft);
        var opened = form.InitialAnswers;
        if (answers.TextQuestions.All(question => answers.Values(question).SequenceEqual(opened.Values(question))))
        {
            await drafts.ForgetAsync(draft, ct);
        }
    }

    public Task<Submission?> FindAsync(Guid id, long owner, CancellationToken ct) => store.FindAsync(id, owner, ct);

    public async Task<Submission?> FindAsync(Guid id, long owner, Questionnaire form, CancellationToken ct) => Of(form.Id, await store.FindAsync(id, owner, ct));

    // What is added to a request is an answer on its ticket once GLPI has that, which happens at any moment.
    private async Task<Submission?> AsItStandsAsync(Questionnaire form, long owner, Func<string, Guid?, Task<Submission?>> keep, CancellationToken ct)
    {
        if (AdditionId.Read(form.Id) is not { } addition)
        {
            return Of(form.Id, await keep(form.Id, null));
        }

        if (Of(form.Id, await keep(form.Id, addition.Request)) is { } kept)
        {
            return kept;
        }

        if (await store.FindAsync(addition.Request, owner, ct) is not { TicketId: { } ticket })
        {
            return null;
        }

        var answer = new TicketFormId(TicketFormKind.Answer, new TicketId(ticket)).ToString();
        return Of(answer, await keep(answer, null));
    }

    private static Submission? Of(string form, Submission? submission) => submission?.FormId == form ? submission : null;

    private async Task<(List<AnswerFault> Rejected, List<string> ShowingPlace)> AddFilesAsync(
        Questionnaire form, Submission draft, IFormCollection posted, AnswerRules? rules, CancellationToken ct)
    {
        var allowed = rules is null ? null : new AttachmentRules(rules.Extensions, rules.MaxFileBytes);
        var rejected = new List<AnswerFault>();
        var showingPlace = new List<string>();
        foreach (var question in form.Questions.OfType<FilesQuestion>())
        {
            var surplus = 0;
            foreach (var file in PostedAnswers.Files(question, posted))
            {
                await using var stream = file.OpenReadStream();
                switch (await intake.TakeAsync(draft, FileTarget.Of(question)!, allowed, file.FileName, stream, ct))
                {
                    case IntakeResult.Refused { Why: Refusal.Surplus }:
                        surplus++;
                        break;
                    case IntakeResult.Refused { Fault: var fault }:
                        rejected.Add(fault);
                        break;
                    case IntakeResult.Kept { ShowsPlace: true, File.Name: var name }:
                        showingPlace.Add(name);
                        break;
                }
            }

            if (surplus > 0)
            {
                rejected.Add(new AnswerFault(question.Id, "fault.file-surplus", question.MaxFiles, surplus));
            }
        }

        return (rejected, showingPlace);
    }
}

/// <param name="Draft">The submission as it is kept.</param>
/// <param name="Rejected">Files that were not kept, and why.</param>
/// <param name="ShowingPlace">Names of the photos among the new files that tell where they were taken.</param>
internal sealed record KeptDraft(Submission Draft, IReadOnlyList<AnswerFault> Rejected, IReadOnlyList<string> ShowingPlace);
