using GlpiBridge.Glpi;
using Microsoft.AspNetCore.Http.Extensions;

namespace GlpiBridge.Portal.Sessions;

/// <summary>A page that finds the GLPI session ended leads back to sign-in, and from there to that page.</summary>
internal sealed class ExpiredGlpiSession(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext http)
    {
        try
        {
            await next(http);
        }
        catch (GlpiException expired) when (expired.Fault is GlpiFault.SessionExpired && !http.Response.HasStarted && http.User.HasSession())
        {
            var target = HttpMethods.IsGet(http.Request.Method) ? http.Request.GetEncodedPathAndQuery() : "/";
            http.Response.Redirect(await SessionCookie.SignInAgainAsync(http, target));
        }
    }
}
