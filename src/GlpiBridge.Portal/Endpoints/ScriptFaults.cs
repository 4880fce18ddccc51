using GlpiBridge.Submissions;
using Microsoft.AspNetCore.Diagnostics;

namespace GlpiBridge.Portal.Endpoints;

/// <summary>Answers a script in JSON where a person would get the error page.</summary>
internal sealed partial class ScriptFaults(ILogger<ScriptFaults> logger) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (!ScriptCalls.IsOne(httpContext.Features.Get<IExceptionHandlerFeature>()?.Endpoint))
        {
            return false;
        }

        if (exception is BadHttpRequestException bad)
        {
            await ScriptCalls.AnswerAsync(httpContext, bad.StatusCode, "file.unreadable");
            return true;
        }

        Failed(exception);
        if (StoreFaults.IsOne(exception))
        {
            await ScriptCalls.AnswerAsync(httpContext, StatusCodes.Status503ServiceUnavailable, "error.storage-title");
            return true;
        }

        await ScriptCalls.AnswerAsync(httpContext, StatusCodes.Status500InternalServerError, "error.unexpected-title");
        return true;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A script's call failed")]
    private partial void Failed(Exception exception);
}
