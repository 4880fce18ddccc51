using GlpiBridge.Portal.Sessions;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Extensions.Options;

namespace GlpiBridge.Portal.OpenId;

/// <summary>Leads browsers to the provider and away from it.</summary>
internal sealed partial class OpenIdProvider(IOptions<OpenIdOptions> settings, IOptionsMonitor<OpenIdConnectOptions> options, ILogger<OpenIdProvider> logger)
{
    public const string Scheme = "OpenIdConnect";

    public bool IsOffered => settings.Value.Enabled;

    public string Name => settings.Value.Name;

    /// <summary>Where the portal's forms may lead to besides itself; null for nowhere.</summary>
    public string? Origin => IsOffered ? settings.Value.Authority!.GetLeftPart(UriPartial.Authority) : null;

    /// <summary>The sign-in page, which says what became of it and leads to where one wanted to go.</summary>
    public static string BackAddress(string why, string? returnUrl) => "/connexion" + QueryString.Create("openid", why).Add("retour", returnUrl ?? "/");

    /// <returns>Whether the browser is on its way; false for a provider that does not answer.</returns>
    public async Task<bool> TryChallengeAsync(HttpContext http, string returnUrl)
    {
        if (!await IsThereAsync(http))
        {
            return false;
        }

        await http.ChallengeAsync(Scheme, new AuthenticationProperties { RedirectUri = returnUrl });
        return true;
    }

    /// <summary>Ends the provider's own session too, without which the next click would sign in again unasked.</summary>
    /// <returns>Whether the browser is on its way; false for somebody who came another way, and for a provider that has no such address or does not answer.</returns>
    public async Task<bool> TrySignOutAsync(HttpContext http, string returnUrl)
    {
        if (!IsOffered || !http.User.IsRepresented() || !await IsThereAsync(http) || string.IsNullOrEmpty((await ConfigurationAsync(http)).EndSessionEndpoint))
        {
            return false;
        }

        await http.SignOutAsync(Scheme, new AuthenticationProperties { RedirectUri = returnUrl });
        return true;
    }

    private async Task<bool> IsThereAsync(HttpContext http)
    {
        try
        {
            await ConfigurationAsync(http);
            return true;
        }
        catch (InvalidOperationException silent)
        {
            Silent(silent);
            return false;
        }
    }

    private Task<Microsoft.IdentityModel.Protocols.OpenIdConnect.OpenIdConnectConfiguration> ConfigurationAsync(HttpContext http) =>
        options.Get(Scheme).ConfigurationManager!.GetConfigurationAsync(http.RequestAborted);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The OpenID provider does not answer")]
    private partial void Silent(Exception why);
}
