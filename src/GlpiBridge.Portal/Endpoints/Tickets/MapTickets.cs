using GlpiBridge.Glpi;
using GlpiBridge.Portal.Hosting;

namespace GlpiBridge.Portal.Endpoints.Tickets;

internal static class TicketEndpointsRegistration
{
    public static void MapTicketEndpoints(this WebApplication app)
    {
        app.MapGet("/demandes/export.csv", (HttpContext http, TicketExport export) => export.GiveAsync(http)).WithSecurityHeadersPolicy(SecurityHeaders.Files);
        app.MapGet("/demandes/{id:long}/etat", (long id, HttpContext http, TicketStateEndpoint state) => state.TellAsync(http, id)).TellsScripts();
        app.MapGet("/demandes/{id:long}/documents/{document:long}", (long id, long document, HttpContext http, TicketEndpoints tickets) =>
            tickets.DocumentAsync(http, id, document, isInText: false)).WithSecurityHeadersPolicy(SecurityHeaders.Files);
        app.MapGet("/demandes/{id:long}/{type}/{item:long}/documents/{document:long}", (long id, string type, long item, long document, HttpContext http, TicketEndpoints tickets) =>
            tickets.DocumentAsync(http, id, document, isInText: true)).WithSecurityHeadersPolicy(SecurityHeaders.Files);
        app.MapGet("/demandes/{id:long}/images/{number:int}", (long id, int number, HttpContext http, TicketEndpoints tickets) =>
            tickets.ImageAsync(http, id, ItemKey.Of(new TicketId(id)), number)).WithSecurityHeadersPolicy(SecurityHeaders.Files);
        app.MapGet("/demandes/{id:long}/{type}/{item:long}/images/{number:int}", (long id, string type, long item, int number, HttpContext http, TicketEndpoints tickets) =>
            tickets.ImageAsync(http, id, new ItemKey(type, item), number)).WithSecurityHeadersPolicy(SecurityHeaders.Files);
    }
}
