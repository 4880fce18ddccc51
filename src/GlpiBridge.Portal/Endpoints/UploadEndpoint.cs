using GlpiBridge.Desk.Attachments;
using GlpiBridge.Desk.Attachments.Inspection;
using GlpiBridge.Forms;
using GlpiBridge.Forms.Validation;
using GlpiBridge.Portal.Pages;
using GlpiBridge.Portal.Pages.Requests;
using GlpiBridge.Portal.Sessions;
using GlpiBridge.Portal.Texts;
using GlpiBridge.Submissions;

namespace GlpiBridge.Portal.Endpoints;

/// <summary>Takes a file of a form the moment it is picked.</summary>
internal sealed class UploadEndpoint(Questionnaires questionnaires, AttachmentLimits limits, DraftKeeper keeper, FileIntake intake, PortalTexts texts)
{
    private const long Mebibyte = 1024 * 1024;

    /// <summary>What a request may hold besides the file: the lines between its parts.</summary>
    private const long Wrapping = Mebibyte;

    public async Task<IResult> UploadAsync(HttpContext http, string form, string question, string? submission)
    {
        var ct = http.RequestAborted;
        if (questionnaires.Find(form) is not { } definition
            || definition.Questions.FirstOrDefault(candidate => candidate.Id == question) is not { } asked
            || FileTarget.Of(asked) is not { } target
            || !ScriptCalls.IsId(submission, out var id))
        {
            return ScriptCalls.NotFound(http);
        }

        var rules = await limits.TryReadAsync(ct);
        if (!ScriptCalls.Fits(http, target.Limit(rules) + Wrapping))
        {
            return Refused(StatusCodes.Status413PayloadTooLarge, texts["file.too-large", target.Limit(rules) / Mebibyte]);
        }

        try
        {
            return await SentFile.OpenAsync(http.Request, ct) is not { } file ? ScriptCalls.Answer(http, StatusCodes.Status400BadRequest, "file.unreadable")
                : await keeper.EnsureAsync(definition, id, http.User.UserId(), ct) is not { } draft ? ScriptCalls.NotFound(http)
                : draft.State is not SubmissionState.Draft ? ScriptCalls.Sent(http, id)
                : Answer(http, id, file.Name, await TakeAsync(definition, draft, target, rules, file, ct));
        }
        catch (Exception broken) when (broken is IOException or InvalidDataException)
        {
            // Cut off, or no multipart at all; Kestrel's own complaints about a body are of the first kind.
            return ScriptCalls.Answer(http, broken is BadHttpRequestException bad ? bad.StatusCode : StatusCodes.Status400BadRequest, "file.unreadable");
        }
    }

    private async Task<IntakeResult> TakeAsync(
        Questionnaire form, Submission draft, FileTarget target, AttachmentRules? rules, SentFile file, CancellationToken ct)
    {
        IntakeResult? result = null;
        try
        {
            result = await intake.TakeAsync(draft, target, rules, file.Name, file, ct);
            return result;
        }
        finally
        {
            if (result is not IntakeResult.Kept)
            {
                await keeper.ForgetIfUntouchedAsync(form, draft, CancellationToken.None);
            }
        }
    }

    private IResult Answer(HttpContext http, Guid submission, string announced, IntakeResult result) => result switch
    {
        IntakeResult.Kept kept => Results.Json(Sent(http, submission, announced, kept), statusCode: StatusCodes.Status201Created),
        IntakeResult.Refused { Why: Refusal.TooLarge } large => Refused(StatusCodes.Status413PayloadTooLarge, Sentence(large.Fault)),
        IntakeResult.Refused refused => Refused(StatusCodes.Status422UnprocessableEntity, Sentence(refused.Fault)),
        _ => ScriptCalls.Sent(http, submission),
    };

    private KeptFile Sent(HttpContext http, Guid submission, string announced, IntakeResult.Kept kept) => new(
        kept.File.Id,
        kept.File.Name,
        kept.File.Length,
        FileSize.Kind(kept.File.Name),
        FileInspection.IsShown(kept.File.ContentType),
        http.Request.PathBase.Below(FileAddress.Of(submission, kept.File.Id)),
        kept.ShowsPlace ? texts["file.shows-place"] : !kept.IsNew && kept.File.Name != FileName.Clean(announced) ? texts["file.already", kept.File.Name] : null);

    private string Sentence(AnswerFault fault) => texts[fault.Key, [.. fault.Arguments]];

    private static IResult Refused(int status, string sentence) => Results.Json(new ScriptMessage(sentence), statusCode: status);
}

/// <summary>A file as the pages' scripts know it.</summary>
/// <param name="Id">The portal's id of it.</param>
/// <param name="Name">The name that it is kept under.</param>
/// <param name="Size">In bytes.</param>
/// <param name="Kind">Two to four letters for its icon.</param>
/// <param name="Image">True when the page may show it.</param>
/// <param name="Url">Where it can be had.</param>
/// <param name="Note">Something that the user should know about it, or null.</param>
internal sealed record KeptFile(Guid Id, string Name, long Size, string Kind, bool Image, string Url, string? Note);
