using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GlpiBridge.Portal.Hosting;

/// <summary>A page that was asked for by plain http: its cookies would not go that way, so nobody could sign in. Says so in the place of a page that fails.</summary>
internal sealed partial class SecureOnly(RequestDelegate next, ILogger<SecureOnly> logger)
{
    private int told;

    public Task InvokeAsync(HttpContext http)
    {
        if (http.Request.IsHttps || http.GetEndpoint()?.Metadata.GetMetadata<PageActionDescriptor>() is null || http.Features.Get<IStatusCodeReExecuteFeature>() is not null)
        {
            return next(http);
        }

        if (Interlocked.Exchange(ref told, 1) == 0)
        {
            Insecure(http.Request.Scheme, http.Request.Host.Value);
        }

        http.Response.StatusCode = StatusCodes.Status421MisdirectedRequest;
        return Task.CompletedTask;
    }

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "A page was asked for at {Scheme}://{Host}, and pages are for https alone. Put the portal behind a server that speaks https, see docs/installation.md; if it is behind one, « Portal:TrustedProxies » must name that server's address.")]
    private partial void Insecure(string scheme, string? host);
}
