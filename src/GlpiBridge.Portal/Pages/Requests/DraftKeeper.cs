using System.Security.Cryptography;
using GlpiBridge.Desk.Attachments;
using GlpiBridge.Desk.Requests;
using GlpiBridge.Forms;
using GlpiBridge.Forms.Answers;
using GlpiBridge.Forms.Fields;
using GlpiBridge.Forms.Validation;
using GlpiBridge.Submissions;

namespace GlpiBridge.Portal.Pages.Requests;

/// <summary>Puts what was posted in safety before anything else is done with it.</summary>
internal sealed class DraftKeeper(SubmissionStore store, FileStore files)
{
    /// <param name="form">The form that was posted.</param>
    /// <param name="id">The submission that the page belongs to.</param>
    /// <param name="owner">GLPI's id of the user.</param>
    /// <param name="posted">What the browser sent.</param>
    /// <param name="rules">What GLPI allows; null when it could not be asked: everything is kept then, and judged later.</param>
    /// <param name="removed">A kept file that the user takes back, or null.</param>
    /// <param name="ct">Stops the work.</param>
    /// <returns>What is kept now, with the files that were turned away; null when the id is somebody else's.</returns>
    public async Task<KeptDraft?> KeepAsync(
        FormDefinition form, Guid id, long owner, IFormCollection posted, AnswerRules? rules, Guid? removed, CancellationToken ct)
    {
        var kept = await store.FindAsync(id, owner, ct) is { } before ? FormSubmission.AnswersOf(before) : FormAnswers.Empty;
        var content = FormSubmission.ContentOf(PostedAnswers.Read(form, posted, kept));
        var draft = await store.SaveDraftAsync(id, owner, form.Id, content, ct);
        if (draft is null or { State: not SubmissionState.Draft })
        {
            return draft is null ? null : new KeptDraft(draft, []);
        }

        if (removed is { } file)
        {
            await files.RemoveAsync(id, owner, file, ct);
        }

        var rejected = await AddFilesAsync(form, draft, posted, rules, ct);
        var filesChanged = removed is not null || posted.Files.Count > 0;
        return new KeptDraft(filesChanged ? (await store.FindAsync(id, owner, ct))! : draft, rejected);
    }

    public Task<Submission?> FindAsync(Guid id, long owner, CancellationToken ct) => store.FindAsync(id, owner, ct);

    public async Task<Submission?> FindAsync(Guid id, long owner, FormDefinition form, CancellationToken ct) =>
        await store.FindAsync(id, owner, ct) is { } submission && submission.FormId == form.Id ? submission : null;

    private async Task<List<AnswerFault>> AddFilesAsync(FormDefinition form, Submission draft, IFormCollection posted, AnswerRules? rules, CancellationToken ct)
    {
        var rejected = new List<AnswerFault>();
        foreach (var question in form.Questions.OfType<FilesQuestion>())
        {
            var count = draft.Files.Count(kept => kept.QuestionId == question.Id);
            foreach (var file in PostedAnswers.Files(question, posted))
            {
                if (Fault(question, file, rules) is { } fault)
                {
                    rejected.Add(fault);
                }
                else if (!await IsKeptAsync(draft, question, file, ct) && ++count <= question.MaxFiles)
                {
                    await using var stream = file.OpenReadStream();
                    await files.AddAsync(draft.Id, draft.OwnerId, question.Id, FileName.Clean(file.FileName), file.ContentType, stream, ct);
                }
            }

            if (count > question.MaxFiles)
            {
                rejected.Add(new AnswerFault(question.Id, "fault.file-surplus", question.MaxFiles, count - question.MaxFiles));
            }
        }

        return rejected;
    }

    // A page that is refreshed, or sent again after the back button, brings the files along that are kept already.
    private async Task<bool> IsKeptAsync(Submission draft, FilesQuestion question, IFormFile file, CancellationToken ct)
    {
        var name = FileName.Clean(file.FileName);
        foreach (var kept in draft.Files.Where(kept => kept.QuestionId == question.Id && kept.Name == name && kept.Length == file.Length))
        {
            await using var theirs = file.OpenReadStream();
            await using var ours = files.Open(kept);
            var (sent, held) = (await SHA256.HashDataAsync(theirs, ct), await SHA256.HashDataAsync(ours, ct));
            if (sent.SequenceEqual(held))
            {
                return true;
            }
        }

        return false;
    }

    private static AnswerFault? Fault(FilesQuestion question, IFormFile file, AnswerRules? rules) =>
        rules is null ? null : question.FaultOf(new AttachedFile(Guid.Empty, FileName.Clean(file.FileName), file.ContentType, file.Length), rules);
}

/// <param name="Draft">The submission as it is kept.</param>
/// <param name="Rejected">Files that were not kept, and why.</param>
internal sealed record KeptDraft(Submission Draft, IReadOnlyList<AnswerFault> Rejected);
