using GlpiBridge.Desk.Accounts;
using GlpiBridge.Desk.Auditing;

namespace GlpiBridge.Portal.Sessions;

/// <summary>Signs somebody out: of the portal, of GLPI, and out of what the browser has kept of pages.</summary>
internal sealed class SessionEnd(SessionCookie cookie, SignIn signIn, IAuditTrail audit)
{
    public async Task OfAsync(HttpContext http)
    {
        if (http.User.HasSession())
        {
            await signIn.CloseAsync(http.User.Agent().Session, http.RequestAborted);
            audit.Record(new AuditEvent { Act = AuditAct.SignOut, UserId = http.User.UserId() });
        }

        await cookie.SignOutAsync(http);
        http.Response.Headers.Append("Clear-Site-Data", "\"cache\"");
    }
}
