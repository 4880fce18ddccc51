using GlpiBridge.Desk.Auditing;
using GlpiBridge.Portal.Pages.Requests;
using GlpiBridge.Portal.Sessions;
using GlpiBridge.Submissions;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.Features;

namespace GlpiBridge.Portal.Endpoints;

/// <summary>Drafts: saved while the user types, thrown away from the home page.</summary>
internal sealed class DraftEndpoints(Questionnaires questionnaires, DraftKeeper keeper, DraftList drafts, RequestWords words, IAuditTrail audit)
{
    // Text alone, and no text of a form is longer: files come by themselves.
    private const long MaxBytes = 4 * 1024 * 1024;

    public async Task<IResult> SaveAsync(HttpContext http, string form)
    {
        if (questionnaires.Find(form) is not { } definition)
        {
            return ScriptCalls.NotFound(http);
        }

        if (!ScriptCalls.Fits(http, MaxBytes))
        {
            return ScriptCalls.Answer(http, StatusCodes.Status413PayloadTooLarge, "draft.too-large");
        }

        if (await ReadAsync(http) is not { } posted)
        {
            return ScriptCalls.Answer(http, StatusCodes.Status400BadRequest, "error.unexpected-title");
        }

        return ScriptCalls.IsId(posted["Submission"], out var id)
            ? Answer(http, await keeper.SaveAsync(definition, id, http.User.UserId(), posted, http.RequestAborted))
            : ScriptCalls.NotFound(http);
    }

    /// <summary>The home page's « Supprimer ».</summary>
    public async Task<IResult> DeleteAsync(HttpContext http, Guid submission)
    {
        if (!await http.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(http))
        {
            return Results.StatusCode(StatusCodes.Status400BadRequest);
        }

        if (await drafts.DeleteAsync(submission, http.User.UserId(), http.RequestAborted) is not { } reference)
        {
            return Results.NotFound();
        }

        audit.Record(new AuditEvent { Act = AuditAct.DraftDeleted, UserId = http.User.UserId(), Reference = reference });
        return Results.LocalRedirect("/?brouillon=supprime");
    }

    private IResult Answer(HttpContext http, Submission? draft) => draft switch
    {
        null => ScriptCalls.NotFound(http),
        { State: SubmissionState.Draft } => Results.Json(new ScriptMessage(words.Saved(draft.UpdatedAt))),
        _ => ScriptCalls.Sent(http, draft.Id),
    };

    private static async Task<IFormCollection?> ReadAsync(HttpContext http)
    {
        try
        {
            return http.Request.HasFormContentType ? await http.Request.ReadFormAsync(new FormOptions { MultipartBodyLengthLimit = MaxBytes }, http.RequestAborted) : null;
        }
        catch (Exception unreadable) when (unreadable is InvalidDataException or BadHttpRequestException or IOException)
        {
            return null;
        }
    }
}
