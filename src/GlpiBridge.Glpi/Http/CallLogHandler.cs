using System.Diagnostics;
using Microsoft.Extensions.Logging;

namespace GlpiBridge.Glpi.Http;

/// <summary>One line per call: method, path without ids, status, duration, correlation id. Never a token, a query or a body.</summary>
internal sealed partial class CallLogHandler(ILogger<CallLogHandler> logger, TimeProvider clock) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var method = request.Method.Method;
        var path = PathTemplate.Of(request.RequestUri!);
        var correlation = Activity.Current?.TraceId.ToString() ?? Guid.NewGuid().ToString("N");
        var start = clock.GetTimestamp();
        try
        {
            var response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
            var (status, elapsed) = ((int)response.StatusCode, Elapsed(start));
            Answered(method, path, status, elapsed, correlation);
            return response;
        }
        catch (GlpiException e) when (e.Fault is GlpiFault.Unavailable or GlpiFault.OutcomeUnknown or GlpiFault.ApiDisabled)
        {
            var elapsed = Elapsed(start);
            Failed(method, path, e.Status, elapsed, e.Fault, e.Code, correlation);
            throw;
        }
        catch (GlpiException e)
        {
            var elapsed = Elapsed(start);
            Refused(method, path, e.Status, elapsed, e.Fault, e.Code, correlation);
            throw;
        }
        catch (OperationCanceledException)
        {
            var elapsed = Elapsed(start);
            GivenUp(method, path, elapsed, correlation);
            throw;
        }
    }

    private long Elapsed(long start) => (long)clock.GetElapsedTime(start).TotalMilliseconds;

    [LoggerMessage(Level = LogLevel.Information, Message = "GLPI {Method} {Path} answered {Status} in {Milliseconds} ms ({Correlation})")]
    private partial void Answered(string method, string path, int status, long milliseconds, string correlation);

    [LoggerMessage(Level = LogLevel.Information, Message = "GLPI {Method} {Path} refused with {Status} in {Milliseconds} ms: {Fault}, {Code} ({Correlation})")]
    private partial void Refused(string method, string path, int? status, long milliseconds, GlpiFault fault, string? code, string correlation);

    [LoggerMessage(Level = LogLevel.Warning, Message = "GLPI {Method} {Path} failed with {Status} in {Milliseconds} ms: {Fault}, {Code} ({Correlation})")]
    private partial void Failed(string method, string path, int? status, long milliseconds, GlpiFault fault, string? code, string correlation);

    [LoggerMessage(Level = LogLevel.Information, Message = "GLPI {Method} {Path} given up by the caller after {Milliseconds} ms ({Correlation})")]
    private partial void GivenUp(string method, string path, long milliseconds, string correlation);
}
