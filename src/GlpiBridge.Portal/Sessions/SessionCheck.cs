using GlpiBridge.Desk.Accounts;
using GlpiBridge.Desk.Auditing;
using GlpiBridge.Portal.Configuration;
using GlpiBridge.Portal.OpenId;
using GlpiBridge.Submissions;
using GlpiBridge.Submissions.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.Extensions.Options;

namespace GlpiBridge.Portal.Sessions;

/// <summary>Looks at every cookie that comes: one of a session that was ended is nobody's, one whose time is over still says whose it was.</summary>
internal sealed class SessionCheck(PortalSessions sessions, SignIn signIn, RepresentedCheck represented, IOptions<PortalOptions> options, IAuditTrail audit, TimeProvider clock)
{
    /// <summary>Header of what a page asks by itself: that is no sign of somebody before it, and keeps no session awake.</summary>
    public const string UnattendedHeader = "X-Unattended";

    // Moving the mark at every click would send a new cookie with every page.
    private static readonly TimeSpan Renewal = TimeSpan.FromMinutes(1);

    public async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        if (context.HttpContext.GetEndpoint()?.Metadata.GetMetadata<SameForEverybody>() is not null)
        {
            return;
        }

        var user = context.Principal!;
        if (user.PortalSession() is not { } id || await sessions.FindAsync(id, CancellationToken.None) is not { } session || await IsStolenAsync(session, context.Properties))
        {
            await RejectAsync(context);
            return;
        }

        if (!user.HasSession())
        {
            return;
        }

        var now = clock.GetUtcNow();
        var idle = now - (context.Properties.IssuedUtc ?? DateTimeOffset.MinValue);
        if (now >= session.EndsAt || (session.Remembered is null && idle > options.Value.IdleLimit))
        {
            context.ReplacePrincipal(user.WithoutSession());
            return;
        }

        if (user.IsRepresented() && !await represented.IsStillGoodAsync(context, session))
        {
            await RejectAsync(context);
            return;
        }

        if (context.HttpContext.Request.Headers.ContainsKey(UnattendedHeader))
        {
            // A new cookie would have the time of now.
            context.ShouldRenew = false;
        }
        else if (idle > Renewal)
        {
            context.Properties.IssuedUtc = now;
            context.ShouldRenew = true;
            // Until the browser has the new cookie it sends the old one, with all that it asks for at once: one of them writes it down.
            if (now - session.SeenAt > Renewal)
            {
                await NoteSeenAsync(id);
            }
        }

        context.HttpContext.Features.Set(SessionTime.Of(session, context.Properties.IssuedUtc ?? now, options.Value.IdleLimit));
    }

    /// <summary>
    /// A credential that was renewed comes back: there are two browsers with one cookie, and one of them took it. Both sign in again. The one before is good
    /// as long as the browser may not have got the next.
    /// </summary>
    private async Task<bool> IsStolenAsync(PortalSession session, AuthenticationProperties cookie)
    {
        if (cookie.Serial is not { } serial || serial == session.RememberedBefore)
        {
            return false;
        }

        if (serial == session.Remembered)
        {
            if (session.RememberedBefore is not null && clock.GetUtcNow() - session.RotatedAt > Renewal)
            {
                await sessions.ConfirmAsync(session.Id, serial, CancellationToken.None);
            }

            return false;
        }

        await sessions.EndAsync(session.Id, CancellationToken.None);
        audit.Record(new AuditEvent { Act = AuditAct.SessionRenewed, Result = AuditResult.Refused, UserId = session.OwnerId });
        return true;
    }

    private async Task NoteSeenAsync(Guid id)
    {
        try
        {
            await sessions.SeenAsync(id, CancellationToken.None);
        }
        catch (Exception full) when (StoreFaults.IsOne(full))
        {
            // The list of devices tells an older time, and pages go on; the health says why.
        }
    }

    private async Task RejectAsync(CookieValidatePrincipalContext context)
    {
        var user = context.Principal!;
        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);
        if (user.PortalSession() is not null && user.HasSession())
        {
            await signIn.CloseAsync(user.Agent(), context.HttpContext.RequestAborted);
        }
    }
}
