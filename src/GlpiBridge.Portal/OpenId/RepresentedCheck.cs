using GlpiBridge.Desk.Accounts;
using GlpiBridge.Desk.Auditing;
using GlpiBridge.Glpi;
using GlpiBridge.Portal.Sessions;
using GlpiBridge.Submissions.Accounts;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.Extensions.Options;

namespace GlpiBridge.Portal.OpenId;

/// <summary>Asks GLPI from time to time whether somebody without a GLPI session may still be here: there is no session that it could end.</summary>
internal sealed class RepresentedCheck(RepresentedSignIn signIn, PortalSessions sessions, IOptions<OpenIdOptions> options, IAuditTrail audit, TimeProvider clock)
{
    // A GLPI that is silent does nothing for anybody meanwhile.
    private static readonly TimeSpan Retry = TimeSpan.FromMinutes(1);

    /// <returns>False when the session is over.</returns>
    public async Task<bool> IsStillGoodAsync(CookieValidatePrincipalContext context, PortalSession session)
    {
        var now = clock.GetUtcNow();
        if (options.Value.Enabled && now < (context.Properties.CheckedUntil ?? session.StartedAt + options.Value.Recheck))
        {
            return true;
        }

        var agent = context.Principal!.Agent();
        try
        {
            if (options.Value.Enabled && await signIn.AgainAsync(agent, context.HttpContext.RequestAborted) is { } known)
            {
                context.ReplacePrincipal(AgentPrincipal.Of(known, session.Id));
                context.Properties.CheckedUntil = now + options.Value.Recheck;
                context.ShouldRenew = true;
                return true;
            }
        }
        catch (GlpiException)
        {
            context.Properties.CheckedUntil = now + Retry;
            context.ShouldRenew = true;
            return true;
        }

        await sessions.EndAsync(session.Id, CancellationToken.None);
        audit.Record(new AuditEvent { Act = AuditAct.SessionRenewed, Result = AuditResult.Refused, UserId = agent.UserId.Value, ByServiceAccount = true });
        return false;
    }
}
