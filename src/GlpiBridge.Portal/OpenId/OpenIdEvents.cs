using System.Security.Claims;
using System.Text.Json;
using GlpiBridge.Glpi;
using GlpiBridge.Portal.Sessions;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace GlpiBridge.Portal.OpenId;

/// <summary>What happens when somebody comes back from the provider. Whatever goes wrong there ends on the sign-in page, where the password still works.</summary>
internal sealed class OpenIdEvents(OpenIdDoor door, SessionCookie cookie, IOptions<OpenIdOptions> options) : OpenIdConnectEvents
{
    private const string Who = "glpibridge-who";

    // It stays in the cookie for signing out: one that makes the cookie too big for proxies is left out, and the provider asks then.
    private const int LongestHint = 2000;

    public override Task RedirectToIdentityProvider(RedirectContext context)
    {
        if (options.Value.AcrValues is { Length: > 0 } levels)
        {
            context.ProtocolMessage.AcrValues = levels;
        }

        return Task.CompletedTask;
    }

    // What is thrown here is the handler's failure, which leads to RemoteFailure.
    public override async Task TokenValidated(TokenValidatedContext context)
    {
        if (!IsAssured(context.Principal!))
        {
            throw new SecurityTokenException("The provider did not assure the identity as asked.");
        }

        var said = await SaidAsync(context, await context.Options.ConfigurationManager!.GetConfigurationAsync(context.HttpContext.RequestAborted));
        var who = options.Value.LoginClaim == OpenIdCheck.Email && UserInfo.IsUnverified(said) ? null : UserInfo.Text(said, options.Value.LoginClaim);
        context.Principal = new ClaimsPrincipal(new ClaimsIdentity(who is null ? [] : [new Claim(Who, who)], OpenIdProvider.Scheme));
        if (context.TokenEndpointResponse!.IdToken is { Length: <= LongestHint } hint)
        {
            context.Properties!.StoreTokens([new AuthenticationToken { Name = OpenIdConnectParameterNames.IdToken, Value = hint }]);
        }
    }

    public override async Task TicketReceived(TicketReceivedContext context)
    {
        context.HandleResponse();
        var http = context.HttpContext;
        try
        {
            if (await door.OpenAsync(context.Principal!.FindFirstValue(Who), http.RequestAborted) is not { } agent)
            {
                http.Response.Redirect("/connexion/openid");
                return;
            }

            // The browser's earlier session ends, of which nobody has told yet at this address.
            http.User = (await http.AuthenticateAsync(CookieAuthenticationDefaults.AuthenticationScheme)).Principal ?? http.User;
            await cookie.SignInAsync(http, agent, null, context.Properties!.GetTokenValue(OpenIdConnectParameterNames.IdToken));
            http.Response.Redirect(context.ReturnUri ?? "/");
        }
        catch (GlpiException)
        {
            Back(http, "glpi", context.ReturnUri);
        }
    }

    public override Task RemoteFailure(RemoteFailureContext context)
    {
        context.HandleResponse();
        door.Refused();
        Back(context.HttpContext, "echec", context.Properties?.RedirectUri);
        return Task.CompletedTask;
    }

    private static void Back(HttpContext http, string why, string? returnUrl) => http.Response.Redirect(OpenIdProvider.BackAddress(why, returnUrl));

    // Some providers have nothing more to say than what stands in the token.
    private static async Task<JsonElement> SaidAsync(TokenValidatedContext context, OpenIdConnectConfiguration configuration) =>
        string.IsNullOrEmpty(configuration.UserInfoEndpoint)
            ? JsonElement.Parse(Base64UrlEncoder.Decode(new JsonWebToken(context.TokenEndpointResponse!.IdToken).EncodedPayload))
            : await UserInfo.ReadAsync(
                context.Options, configuration, context.TokenEndpointResponse!.AccessToken, context.Principal!.FindFirstValue(JwtRegisteredClaimNames.Sub)!, context.HttpContext.RequestAborted);

    // A provider may answer with less than was asked for.
    private bool IsAssured(ClaimsPrincipal user) =>
        options.Value.AcrValues.Split(' ', StringSplitOptions.RemoveEmptyEntries) is var levels
        && (levels.Length == 0 || levels.Contains(user.FindFirstValue(JwtRegisteredClaimNames.Acr)));
}
