using GlpiBridge.Desk.Faq;
using GlpiBridge.Portal.Pages;
using GlpiBridge.Portal.Sessions;

namespace GlpiBridge.Portal.Endpoints.Faq;

/// <summary>
/// Parts of an article that its reader may have: its content for a form, its pictures and files. GLPI gives any document to anybody; here it is
/// given only below an article that hangs on it and that the reader may read.
/// </summary>
internal sealed class ArticleEndpoints(FaqDesk desk, FaqDocuments documents, ArticleViews views)
{
    public async Task<IResult> ExtractAsync(HttpContext http, long id)
    {
        if (await FindAsync(http, id) is not { } article)
        {
            return Results.NotFound();
        }

        views.Count(id);
        http.Response.Headers.CacheControl = "private, no-store";
        return Results.Content(http.Request.PathBase.InHtml(article.Content.Html), "text/html; charset=utf-8");
    }

    public async Task<IResult> DocumentAsync(HttpContext http, long id, long document)
    {
        if (await FindAsync(http, id) is not { } article || article.Documents.FirstOrDefault(linked => linked.Id == document) is not { } known)
        {
            return Results.NotFound();
        }

        return await documents.OpenAsync(known, http.RequestAborted) is { } file ? GivenFile.Of(http, file) : Results.NotFound();
    }

    public async Task<IResult> ImageAsync(HttpContext http, long id, int number)
    {
        if (await FindAsync(http, id) is not { } article || article.Content.Images.FirstOrDefault(image => image.Number == number) is not { } image)
        {
            return Results.NotFound();
        }

        return GivenFile.Of(http, FaqFile.Of(image));
    }

    private async Task<FaqPage?> FindAsync(HttpContext http, long id) => (await desk.OpenAsync(http.User.Agent(), http.RequestAborted)).View?.Find(id);
}
