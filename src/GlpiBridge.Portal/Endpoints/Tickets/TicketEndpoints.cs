using GlpiBridge.Desk.Faq;
using GlpiBridge.Desk.Tickets;
using GlpiBridge.Glpi;
using GlpiBridge.Portal.Sessions;

namespace GlpiBridge.Portal.Endpoints.Tickets;

/// <summary>Files and pictures of a ticket, for those whom GLPI shows it to.</summary>
internal sealed class TicketEndpoints(TicketDesk desk, FaqDocuments documents)
{
    public async Task<IResult> DocumentAsync(HttpContext http, long id, long document)
    {
        return await desk.FindDocumentAsync(http.User.Agent(), new TicketId(id), new DocumentId(document), http.RequestAborted) is { } known
            && await documents.OpenAsync(known, http.RequestAborted) is { } file
            ? GivenFile.Of(http, file)
            : Results.NotFound();
    }

    public async Task<IResult> ImageAsync(HttpContext http, long id, ItemKey key, int number)
    {
        if (await desk.OpenAsync(http.User.Agent(), new TicketId(id), http.RequestAborted) is not { } folder
            || folder.Timeline.FirstOrDefault(entry => entry.Key == key) is not { } entry
            || entry.Content.Images.FirstOrDefault(image => image.Number == number) is not { } image)
        {
            return Results.NotFound();
        }

        return GivenFile.Of(http, FaqFile.Of(image));
    }
}
