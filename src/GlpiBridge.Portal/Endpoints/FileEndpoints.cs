using GlpiBridge.Desk.Attachments.Inspection;
using GlpiBridge.Portal.Sessions;
using GlpiBridge.Submissions;
using Microsoft.Net.Http.Headers;

namespace GlpiBridge.Portal.Endpoints;

/// <summary>The files of a draft: shown again, taken back.</summary>
internal sealed class FileEndpoints(SubmissionStore store, FileStore files)
{
    public async Task<IResult> DeleteAsync(HttpContext http, string submission, string file)
    {
        if (!ScriptCalls.IsId(submission, out var id)
            || !ScriptCalls.IsId(file, out var fileId)
            || await store.FindAsync(id, http.User.UserId(), http.RequestAborted) is not { } found)
        {
            return ScriptCalls.NotFound(http);
        }

        return found.State is not SubmissionState.Draft ? ScriptCalls.Sent(http, id)
            : await files.RemoveAsync(id, found.OwnerId, fileId, http.RequestAborted) ? Results.NoContent()
            : ScriptCalls.NotFound(http);
    }

    /// <summary>Gives the bytes; only an image that was verified when it came in is shown, the rest is saved.</summary>
    public async Task<IResult> ServeAsync(HttpContext http, Guid submission, Guid file)
    {
        if (await files.FindAsync(submission, http.User.UserId(), file, http.RequestAborted) is not { } found)
        {
            return Results.NotFound();
        }

        var disposition = new ContentDispositionHeaderValue(FileInspection.IsShown(found.ContentType) ? "inline" : "attachment");
        disposition.SetHttpFileName(found.Name);
        http.Response.Headers.ContentDisposition = disposition.ToString();
        http.Response.Headers.CacheControl = "private, no-store";
        return Results.Stream(files.Open(found), found.ContentType);
    }
}
