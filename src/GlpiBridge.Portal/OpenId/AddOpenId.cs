using GlpiBridge.Portal.Sessions;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace GlpiBridge.Portal.OpenId;

internal static class OpenIdRegistration
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    // What a provider signs with a key of its own: a signature made with the client's secret would be the client's as well.
    private static readonly string[] Signatures =
    [
        SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512, SecurityAlgorithms.RsaSsaPssSha256, SecurityAlgorithms.RsaSsaPssSha384,
        SecurityAlgorithms.RsaSsaPssSha512, SecurityAlgorithms.EcdsaSha256, SecurityAlgorithms.EcdsaSha384, SecurityAlgorithms.EcdsaSha512,
    ];

    /// <summary>Signing in at an OpenID provider such as ProConnect, where it is switched on.</summary>
    public static void AddOpenId(this IServiceCollection services, IConfiguration configuration, bool secure, PathString root)
    {
        services.AddOptions<OpenIdOptions>().BindConfiguration("OpenIdConnect").ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<OpenIdProvider>();
        services.AddSingleton<RepresentedCheck>();
        if (configuration.GetSection("OpenIdConnect").Get<OpenIdOptions>() is not { Enabled: true } settings)
        {
            return;
        }

        services.AddSingleton<OpenIdEvents>();
        services.AddSingleton<OpenIdDoor>();
        services.AddAuthentication().AddOpenIdConnect(OpenIdProvider.Scheme, options => Configure(options, settings, secure, root));
    }

    private static void Configure(OpenIdConnectOptions options, OpenIdOptions settings, bool secure, PathString root)
    {
        options.Authority = settings.Authority!.AbsoluteUri;
        options.RequireHttpsMetadata = !settings.Authority.IsLoopback;
        options.ClientId = settings.ClientId;
        options.ClientSecret = settings.ClientSecret;
        options.CallbackPath = settings.CallbackPath;
        options.SignedOutCallbackPath = settings.SignedOutCallbackPath;
        options.ResponseType = OpenIdConnectResponseType.Code;
        // The way back is an ordinary link: cookies need not be for other sites, and nothing is posted to the portal from elsewhere.
        options.ResponseMode = OpenIdConnectResponseMode.Query;
        options.UsePkce = true;
        options.MapInboundClaims = false;
        options.DisableTelemetry = true;
        options.Scope.Clear();
        foreach (var scope in settings.Scopes.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            options.Scope.Add(scope);
        }

        options.TokenValidationParameters.ValidAlgorithms = Signatures;
        options.BackchannelTimeout = Patience;
        options.BackchannelHttpHandler = new AuthorityOnly(settings.Authority)
        {
            InnerHandler = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, ConnectTimeout = Patience, PooledConnectionLifetime = TimeSpan.FromMinutes(5) },
        };
        Harden(options.CorrelationCookie, "correlation", secure, root);
        Harden(options.NonceCookie, "nonce", secure, root);
        options.EventsType = typeof(OpenIdEvents);
    }

    private static void Harden(CookieBuilder cookie, string name, bool secure, PathString root)
    {
        cookie.Name = CookieName.Of($"glpibridge-{name}.", secure, root);
        cookie.Path = root.HasValue ? root.Value : "/";
        cookie.SameSite = SameSiteMode.Lax;
        cookie.SecurePolicy = secure ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
    }
}
