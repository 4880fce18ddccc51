using GlpiBridge.Desk.Attachments.Inspection;
using GlpiBridge.Desk.Faq;
using Microsoft.Net.Http.Headers;

namespace GlpiBridge.Portal.Endpoints;

/// <summary>A file on its way to a browser: nothing but an image that was verified by its bytes is shown, the rest is saved.</summary>
internal static class GivenFile
{
    // Kept by the browser, but asked for each time: the next person at the same screen may not have the right.
    private const string Kept = "private, no-cache";

    /// <summary>A file or a picture from GLPI, for somebody whose right was looked at.</summary>
    public static IResult Of(HttpContext http, FaqFile file) => Of(http, file.Name, file.MediaType, file.Content, Kept, file.Tag);

    public static IResult Of(HttpContext http, string name, string mediaType, Stream content, string cacheControl, string? tag = null)
    {
        var disposition = new ContentDispositionHeaderValue(FileInspection.IsShown(mediaType) ? "inline" : "attachment");
        disposition.SetHttpFileName(name);
        http.Response.Headers.ContentDisposition = disposition.ToString();
        http.Response.Headers.CacheControl = cacheControl;
        return Results.Stream(content, mediaType, entityTag: tag is null ? null : new EntityTagHeaderValue($"\"{tag}\""));
    }
}
