using GlpiBridge.Desk.Accounts;
using GlpiBridge.Desk.Auditing;
using GlpiBridge.Portal.OpenId;
using Microsoft.AspNetCore.Mvc;

namespace GlpiBridge.Portal.Sessions;

/// <summary>Signs somebody out: of the portal, of GLPI, and out of what the browser has kept of pages.</summary>
internal sealed class SessionEnd(SessionCookie cookie, SignIn signIn, OpenIdProvider provider, IAuditTrail audit)
{
    /// <param name="http">The request of the browser.</param>
    /// <param name="address">Where to go then: at once, or from the OpenID provider that somebody came by.</param>
    public async Task<IActionResult> OfAsync(HttpContext http, string address)
    {
        await LeaveAsync(http);
        return await provider.TrySignOutAsync(http, address) ? new EmptyResult() : new RedirectResult(address);
    }

    /// <summary>Ends the sessions and leaves the browser where it is: somebody else signs in next.</summary>
    public async Task LeaveAsync(HttpContext http)
    {
        if (http.User.HasSession())
        {
            await signIn.CloseAsync(http.User.Agent(), http.RequestAborted);
            audit.Record(new AuditEvent { Act = AuditAct.SignOut, UserId = http.User.UserId() });
        }

        await cookie.SignOutAsync(http);
        http.Response.Headers.Append("Clear-Site-Data", "\"cache\"");
    }
}
