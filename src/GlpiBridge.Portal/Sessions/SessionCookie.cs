using GlpiBridge.Desk.Accounts;
using GlpiBridge.Portal.Configuration;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.Extensions.Options;

namespace GlpiBridge.Portal.Sessions;

/// <summary>Issues the cookie, and lets a session end by idling without forgetting whose it was.</summary>
internal sealed class SessionCookie(IOptions<PortalOptions> options, TimeProvider clock)
{
    // Moving the mark at every click would send a new cookie with every page.
    private static readonly TimeSpan Renewal = TimeSpan.FromMinutes(1);

    public Task SignInAsync(HttpContext http, Agent agent, bool remember) => http.SignInAsync(
        CookieAuthenticationDefaults.AuthenticationScheme,
        AgentPrincipal.Of(agent),
        new AuthenticationProperties { IsPersistent = remember, AllowRefresh = false, IssuedUtc = clock.GetUtcNow(), ExpiresUtc = clock.GetUtcNow() + options.Value.RememberLimit });

    /// <summary>GLPI ended the session: from the next request on the agent signs in again.</summary>
    /// <returns>The address of the sign-in page, which leads back to this one.</returns>
    public static async Task<string> SignInAgainAsync(HttpContext http, string address)
    {
        var ticket = await http.AuthenticateAsync(CookieAuthenticationDefaults.AuthenticationScheme);
        await http.SignInAsync(CookieAuthenticationDefaults.AuthenticationScheme, http.User.WithoutSession(), ticket.Properties);
        return SessionsRegistration.SignInAddress(address, expired: true);
    }

    public Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var now = clock.GetUtcNow();
        var idle = now - (context.Properties.IssuedUtc ?? DateTimeOffset.MinValue);
        if (context.Principal is not { } user || !user.HasSession())
        {
            return Task.CompletedTask;
        }

        if (idle > (context.Properties.IsPersistent ? options.Value.RememberLimit : options.Value.IdleLimit))
        {
            context.ReplacePrincipal(user.WithoutSession());
        }
        else if (idle > Renewal)
        {
            context.Properties.IssuedUtc = now;
            context.Properties.ExpiresUtc = now + options.Value.RememberLimit;
            context.ShouldRenew = true;
        }

        return Task.CompletedTask;
    }
}
