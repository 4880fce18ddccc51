using GlpiBridge.Glpi;
using GlpiBridge.Portal.Endpoints;
using Microsoft.AspNetCore.Http.Extensions;

namespace GlpiBridge.Portal.Sessions;

/// <summary>
/// A page that finds the GLPI session ended is asked for again with a new one, where the browser remembers its owner; otherwise it leads back to sign-in,
/// and from there to that page.
/// </summary>
internal sealed class ExpiredGlpiSession(RequestDelegate next, SessionRenewal renewal)
{
    public async Task InvokeAsync(HttpContext http)
    {
        try
        {
            await next(http);
        }
        catch (GlpiException expired) when (expired.Fault is GlpiFault.SessionExpired && !http.Response.HasStarted && http.User.HasSession() && !http.User.IsRepresented())
        {
            var isGet = HttpMethods.IsGet(http.Request.Method);
            if (await renewal.TryAsync(http) is not null)
            {
                // 307 and the browser sends the same again, with all that was typed: GLPI did nothing for a session that was over.
                http.Response.StatusCode = isGet ? StatusCodes.Status302Found : StatusCodes.Status307TemporaryRedirect;
                http.Response.Headers.Location = http.Request.GetEncodedPathAndQuery();
                return;
            }

            var signIn = await SessionCookie.SignInAgainAsync(http, isGet ? http.Request.GetEncodedPathAndQuery() : "/");
            if (ScriptCalls.IsOne(http.GetEndpoint()))
            {
                await ScriptCalls.AnswerAsync(http, StatusCodes.Status401Unauthorized, "sign-in.expired-title");
                return;
            }

            http.Response.Redirect(signIn);
        }
    }
}
