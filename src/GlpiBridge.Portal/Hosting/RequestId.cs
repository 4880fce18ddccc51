using System.Diagnostics;

namespace GlpiBridge.Portal.Hosting;

/// <summary>Tells the browser, and the proxy, the reference that stands in the log, in the audit, on error pages, and (in « traceparent ») in the calls to GLPI that a request makes.</summary>
internal sealed class RequestId(RequestDelegate next)
{
    public const string Header = "X-Request-Id";

    public static string Of(HttpContext http) => Activity.Current?.TraceId.ToString() ?? http.TraceIdentifier;

    public Task InvokeAsync(HttpContext http)
    {
        http.Response.OnStarting(() =>
        {
            http.Response.Headers[Header] = Of(http);
            return Task.CompletedTask;
        });
        return next(http);
    }
}
