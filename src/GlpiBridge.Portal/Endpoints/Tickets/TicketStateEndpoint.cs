using GlpiBridge.Desk.Tickets;
using GlpiBridge.Glpi;
using GlpiBridge.Portal.Sessions;

namespace GlpiBridge.Portal.Endpoints.Tickets;

/// <summary>Tells the script of a request's page whether the request has changed, and nothing else of it.</summary>
internal sealed class TicketStateEndpoint(TicketSight sight)
{
    public async Task<IResult> TellAsync(HttpContext http, long id)
    {
        try
        {
            if (await sight.FindAsync(http.User.Agent(), new TicketId(id), http.RequestAborted) is not { } ticket)
            {
                return ScriptCalls.Answer(http, StatusCodes.Status404NotFound, "error.not-found-title");
            }

            var tag = TicketTag.Of(ticket);
            http.Response.Headers.ETag = tag;
            http.Response.Headers.CacheControl = "private, no-store";
            return Results.StatusCode(http.Request.Headers.IfNoneMatch == tag ? StatusCodes.Status304NotModified : StatusCodes.Status204NoContent);
        }
        catch (GlpiException silent) when (silent.Fault is not GlpiFault.SessionExpired)
        {
            return ScriptCalls.Answer(http, StatusCodes.Status503ServiceUnavailable, "glpi.unavailable-title");
        }
    }
}
