using GlpiBridge.Desk.Accounts;
using GlpiBridge.Desk.Auditing;
using GlpiBridge.Submissions.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace GlpiBridge.Portal.Sessions;

/// <summary>« Se souvenir de moi »: when GLPI has ended its session, opens another one with what the browser's cookie holds.</summary>
internal sealed class SessionRenewal(PortalSessions sessions, RememberedCredentials credentials, SignIn signIn, WorkPlace places, IAuditTrail audit, TimeProvider clock)
{
    // GLPI that ends a session as soon as it is opened would be asked without end.
    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(10);

    /// <returns>The agent with a living session, whom the cookie holds now; null for somebody who has to sign in.</returns>
    /// <exception cref="Glpi.GlpiException">GLPI does not answer: the credential stays as it is.</exception>
    public async Task<Agent?> TryAsync(HttpContext http)
    {
        var ct = http.RequestAborted;
        var properties = (await http.AuthenticateAsync(CookieAuthenticationDefaults.AuthenticationScheme)).Properties;
        if (properties is not { Sealed: { } text, Serial: { } serial } || !http.User.HasSession()
            || await sessions.FindAsync(http.User.PortalSession()!.Value, ct) is not { } session
            || (serial == session.Remembered && clock.GetUtcNow() - session.RotatedAt < Shortest)
            || credentials.Open(text) is not { } credential || credential.Session != session.Id)
        {
            return null;
        }

        var renewed = await signIn.OpenAsync(credential.Login, credential.Password, ct);
        if (renewed is null || renewed.UserId.Value != session.OwnerId || await sessions.RotateAsync(session.Id, serial, ct) is not { } next)
        {
            // The password was changed: what is remembered is worth nothing any more.
            audit.Record(new AuditEvent { Act = AuditAct.SessionRenewed, Result = AuditResult.Refused, UserId = session.OwnerId });
            properties.Sealed = null;
            return null;
        }

        var agent = await places.InAsync(renewed, http.User.Agent().Entity, ct) ?? renewed;
        await SessionCookie.ReplaceAsync(http, agent, next);
        audit.Record(new AuditEvent { Act = AuditAct.SessionRenewed, UserId = session.OwnerId });
        return agent;
    }
}
