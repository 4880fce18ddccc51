using GlpiBridge.Desk.Attachments.Inspection;
using Microsoft.Net.Http.Headers;

namespace GlpiBridge.Portal.Endpoints;

/// <summary>A file on its way to a browser: nothing but an image that was verified by its bytes is shown, the rest is saved.</summary>
internal static class GivenFile
{
    public static IResult Of(HttpContext http, string name, string mediaType, Stream content, string cacheControl, string? tag = null)
    {
        var disposition = new ContentDispositionHeaderValue(FileInspection.IsShown(mediaType) ? "inline" : "attachment");
        disposition.SetHttpFileName(name);
        http.Response.Headers.ContentDisposition = disposition.ToString();
        http.Response.Headers.CacheControl = cacheControl;
        return Results.Stream(content, mediaType, entityTag: tag is null ? null : new EntityTagHeaderValue($"\"{tag}\""));
    }
}
