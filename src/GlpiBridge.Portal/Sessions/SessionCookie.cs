using GlpiBridge.Desk.Accounts;
using GlpiBridge.Portal.Configuration;
using GlpiBridge.Submissions.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace GlpiBridge.Portal.Sessions;

/// <summary>Issues the cookie that signs somebody in.</summary>
internal sealed class SessionCookie(PortalSessions sessions, RememberedCredentials credentials, IOptions<PortalOptions> options, TimeProvider clock)
{
    private const string Scheme = CookieAuthenticationDefaults.AuthenticationScheme;

    /// <summary>Begins a session of the portal's, which ends the one that this browser had.</summary>
    /// <param name="http">The request of the browser.</param>
    /// <param name="agent">Who signed in.</param>
    /// <param name="remembered">Login and password for « Se souvenir de moi »; null without it.</param>
    /// <param name="hint">What the OpenID provider is to be shown at signing out; null for none.</param>
    public async Task SignInAsync(HttpContext http, Agent agent, (string Login, string Password)? remembered, string? hint = null)
    {
        if (http.User.PortalSession() is { } earlier)
        {
            await sessions.EndAsync(earlier, CancellationToken.None);
        }

        var isRemembered = remembered is not null && options.Value.RememberMe;
        var endsAt = clock.GetUtcNow() + (isRemembered ? options.Value.RememberLimit : options.Value.SessionLimit);
        var session = await sessions.StartAsync(agent.UserId.Value, Device.Of(http.Request.Headers.UserAgent), endsAt, isRemembered, CancellationToken.None);
        var properties = new AuthenticationProperties
        {
            IsPersistent = isRemembered,
            AllowRefresh = false,
            IssuedUtc = clock.GetUtcNow(),
            ExpiresUtc = endsAt + PortalSessions.KnownAfterEnd,
        };
        if (isRemembered)
        {
            properties.Serial = session.Remembered;
            properties.Sealed = credentials.Seal(new RememberedCredential(session.Id, remembered!.Value.Login, remembered.Value.Password));
        }

        if (hint is not null)
        {
            properties.StoreTokens([new AuthenticationToken { Name = OpenIdConnectParameterNames.IdToken, Value = hint }]);
        }

        http.User = AgentPrincipal.Of(agent, session.Id);
        await http.SignInAsync(Scheme, http.User, properties);
    }

    /// <summary>Puts an agent in the place of the one that the cookie holds; the session and its limits stay.</summary>
    /// <param name="http">The request of the browser.</param>
    /// <param name="agent">The same person: elsewhere, or with another GLPI session.</param>
    /// <param name="serial">Which remembered credential is good now, when it was renewed.</param>
    public static async Task ReplaceAsync(HttpContext http, Agent agent, Guid? serial = null)
    {
        var properties = (await http.AuthenticateAsync(Scheme)).Properties!;
        properties.Serial = serial ?? properties.Serial;
        http.User = AgentPrincipal.Of(agent, http.User.PortalSession()!.Value);
        await http.SignInAsync(Scheme, http.User, properties);
    }

    /// <summary>GLPI ended the session and nothing opens another: from the next request on the agent signs in again.</summary>
    /// <returns>The address of the sign-in page, which leads back to this one.</returns>
    public static async Task<string> SignInAgainAsync(HttpContext http, string address)
    {
        var ticket = await http.AuthenticateAsync(Scheme);
        await http.SignInAsync(Scheme, http.User.WithoutSession(), ticket.Properties);
        return SessionsRegistration.SignInAddress(address, expired: true);
    }

    public async Task SignOutAsync(HttpContext http)
    {
        if (http.User.PortalSession() is { } session)
        {
            await sessions.EndAsync(session, CancellationToken.None);
        }

        await http.SignOutAsync(Scheme);
    }
}
