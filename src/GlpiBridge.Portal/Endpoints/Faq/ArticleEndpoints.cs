using System.Globalization;
using GlpiBridge.Desk.Faq;
using GlpiBridge.Portal.Sessions;

namespace GlpiBridge.Portal.Endpoints.Faq;

/// <summary>
/// Parts of an article that its reader may have: its content for a form, its pictures and files. GLPI gives any document to anybody; here it is
/// given only below an article that hangs on it and that the reader may read.
/// </summary>
internal sealed class ArticleEndpoints(FaqDesk desk, FaqDocuments documents, ArticleViews views)
{
    // Kept by the browser, but asked for each time: the next person at the same screen may not have the right.
    private const string Kept = "private, no-cache";

    public async Task<IResult> ExtractAsync(HttpContext http, long id)
    {
        if (await FindAsync(http, id) is not { } article)
        {
            return Results.NotFound();
        }

        views.Count(id);
        http.Response.Headers.CacheControl = "private, no-store";
        return Results.Content(article.Content.Html, "text/html; charset=utf-8");
    }

    public async Task<IResult> DocumentAsync(HttpContext http, long id, long document)
    {
        if (await FindAsync(http, id) is not { } article || article.Documents.FirstOrDefault(linked => linked.Id == document) is not { } known)
        {
            return Results.NotFound();
        }

        return await documents.OpenAsync(known, http.RequestAborted) is { } file ? Serve(http, file) : Results.NotFound();
    }

    public async Task<IResult> ImageAsync(HttpContext http, long id, int number)
    {
        if (await FindAsync(http, id) is not { } article || article.Content.Images.FirstOrDefault(image => image.Number == number) is not { } image)
        {
            return Results.NotFound();
        }

        return Serve(http, FaqFile.Of(string.Create(CultureInfo.InvariantCulture, $"image-{number}"), image.MediaType, image.Content));
    }

    private async Task<FaqPage?> FindAsync(HttpContext http, long id) => (await desk.OpenAsync(http.User.Agent(), http.RequestAborted)).View?.Find(id);

    private static IResult Serve(HttpContext http, FaqFile file) => GivenFile.Of(http, file.Name, file.MediaType, file.Content, Kept, file.Tag);
}
