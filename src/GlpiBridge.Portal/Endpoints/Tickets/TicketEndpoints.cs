using GlpiBridge.Desk.Faq;
using GlpiBridge.Desk.Tickets;
using GlpiBridge.Glpi;
using GlpiBridge.Portal.Sessions;

namespace GlpiBridge.Portal.Endpoints.Tickets;

/// <summary>Files and pictures of a ticket, for those whom GLPI shows it to.</summary>
internal sealed class TicketEndpoints(TicketFiles files, FaqDocuments documents)
{
    public async Task<IResult> DocumentAsync(HttpContext http, long id, long document, bool isInText)
    {
        return await files.FindAsync(http.User.Agent(), new TicketId(id), new DocumentId(document), isInText, http.RequestAborted) is { } known
            && await documents.OpenAsync(known, http.RequestAborted) is { } file
            ? GivenFile.Of(http, file)
            : Results.NotFound();
    }

    public async Task<IResult> ImageAsync(HttpContext http, long id, ItemKey key, int number) =>
        await files.FindImageAsync(http.User.Agent(), new TicketId(id), key, number, http.RequestAborted) is { } image ? GivenFile.Of(http, FaqFile.Of(image)) : Results.NotFound();
}
