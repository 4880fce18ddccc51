using GlpiBridge.Portal.Configuration;
using GlpiBridge.Portal.Endpoints;
using Microsoft.Extensions.Options;

namespace GlpiBridge.Portal.Hosting;

/// <summary>
/// Turns away what a page of another site makes a browser send. Beside the form's token, and before the body is read: what sends no Origin at all is no browser
/// of today, and the token alone judges it.
/// </summary>
internal sealed partial class OriginCheck(RequestDelegate next, IOptions<PortalOptions> options, ILogger<OriginCheck> logger)
{
    public Task InvokeAsync(HttpContext http)
    {
        if (IsSafe(http.Request.Method) || IsOwn(http.Request) || http.GetEndpoint()?.Metadata.GetMetadata<AcceptsOtherSitesAttribute>() is not null)
        {
            return next(http);
        }

        Refused(http.Request.Method, http.Request.Path, http.Request.Headers.Origin.ToString(), OwnOrigin(http.Request)?.ToString());
        if (ScriptCalls.IsOne(http.GetEndpoint()))
        {
            return ScriptCalls.AnswerAsync(http, StatusCodes.Status400BadRequest, "draft.page-expired");
        }

        http.Response.StatusCode = StatusCodes.Status400BadRequest;
        return Task.CompletedTask;
    }

    private static bool IsSafe(string method) =>
        HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method) || HttpMethods.IsTrace(method);

    private bool IsOwn(HttpRequest request)
    {
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        return site is "" or "same-origin" or "none" && request.Headers.Origin.ToString() switch
        {
            "" => true,
            // A page that gives no referrer hides its origin from its own portal too.
            "null" => site is "same-origin",
            var origin => Uri.TryCreate(origin, UriKind.Absolute, out var sender) && IsSame(sender, OwnOrigin(request)),
        };
    }

    private Uri? OwnOrigin(HttpRequest request) =>
        options.Value.PublicUrl ?? (Uri.TryCreate($"{request.Scheme}://{request.Host.ToUriComponent()}", UriKind.Absolute, out var own) ? own : null);

    private static bool IsSame(Uri sender, Uri? own) => own is not null
        && sender.Scheme == own.Scheme
        && sender.Port == own.Port
        && string.Equals(sender.IdnHost, own.IdnHost, StringComparison.OrdinalIgnoreCase);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Method} {Path} was refused: it comes from {Origin}, and the portal is {Own} (see « Portal:PublicUrl »)")]
    private partial void Refused(string method, string path, string origin, string? own);
}

/// <summary>A page that other sites may send to, because it proves by itself who asks, or does nothing.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
internal sealed class AcceptsOtherSitesAttribute : Attribute;
