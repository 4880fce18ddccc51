using GlpiBridge.Portal.Endpoints;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Extensions;

namespace GlpiBridge.Portal.Sessions;

internal static class SessionsRegistration
{
    /// <summary>Policy of pages that take a form from somebody whose session has just ended, to keep what was typed.</summary>
    public const string KnownAgent = nameof(KnownAgent);

    public static void AddSessions(this IServiceCollection services, bool secure, PathString root)
    {
        services.AddSingleton<SessionCookie>();
        services.AddSingleton<SessionEnd>();
        services.AddSingleton<SessionCheck>();
        services.AddSingleton<SessionRenewal>();
        services.AddSingleton<RememberedCredentials>();
        services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(options =>
        {
            options.Cookie.Name = CookieName.Of("glpibridge", secure, root);
            options.Cookie.HttpOnly = true;
            options.Cookie.SameSite = SameSiteMode.Lax;
            options.Cookie.SecurePolicy = secure ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
            options.SlidingExpiration = false;
            options.Events.OnValidatePrincipal = context => context.HttpContext.RequestServices.GetRequiredService<SessionCheck>().ValidateAsync(context);
            options.Events.OnRedirectToLogin = ToSignIn;
            options.Events.OnRedirectToAccessDenied = ToSignIn;
        });
        services.AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().RequireAssertion(context => context.User.HasSession()).Build())
            .AddPolicy(KnownAgent, policy => policy.RequireAuthenticatedUser());
    }

    private static Task ToSignIn(RedirectContext<CookieAuthenticationOptions> context)
    {
        if (ScriptCalls.IsOne(context.HttpContext.GetEndpoint()))
        {
            return ScriptCalls.AnswerAsync(context.HttpContext, StatusCodes.Status401Unauthorized, "sign-in.expired-title");
        }

        // Every page that takes a form shows it too: the address of a post leads back to the form.
        context.Response.Redirect(SignInAddress(context.Request.GetEncodedPathAndQuery(), expired: context.HttpContext.User.Identity?.IsAuthenticated is true));
        return Task.CompletedTask;
    }

    public static string SignInAddress(string returnUrl, bool expired) =>
        "/connexion" + QueryString.Create([new("retour", ReturnAddress.Along(returnUrl)), .. expired ? [new KeyValuePair<string, string?>("session", "expiree")] : Array.Empty<KeyValuePair<string, string?>>()]);
}
