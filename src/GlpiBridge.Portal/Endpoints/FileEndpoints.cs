using GlpiBridge.Portal.Sessions;
using GlpiBridge.Submissions;

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

        return GivenFile.Of(http, found.Name, found.ContentType, files.Open(found), "private, no-store");
    }
}
