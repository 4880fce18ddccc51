using System.Globalization;
using GlpiBridge.Sandbox.Documents;
using GlpiBridge.Sandbox.Faults;
using GlpiBridge.Sandbox.Items;
using Microsoft.AspNetCore.Http;

namespace GlpiBridge.Sandbox.Http;

/// Every HTTP call: faults first, then maintenance, then the API, one call at a time.
internal sealed class Gateway(SandboxState state, SandboxOptions options)
{
    private const string ApiPath = "/apirest.php", ElevenPath = "/api.php/v1";
    private readonly RulesBook rules = new();

    public async Task HandleAsync(HttpContext context)
    {
        var (ct, path, faults) = (context.RequestAborted, context.Request.Path.Value ?? "/", state.Faults);
        if (path.StartsWith(FaultEndpoints.Path, StringComparison.Ordinal))
        {
            await state.Faulting.HandleAsync(context, path[FaultEndpoints.Path.Length..], ct);
            return;
        }
        if (faults.IsDown)
        {
            context.Abort();
            return;
        }
        var isWrite = context.Request.Method is "POST" or "PUT" or "PATCH" or "DELETE";
        if (isWrite && faults.LosesNextCall)
        {
            await context.Request.Body.CopyToAsync(Stream.Null, ct);
            faults.LosesNextCall = false;
            context.Abort();
            return;
        }
        if (faults.Latency is { } latency) await Task.Delay(latency(context.Request.Method, path, context.Request.HasFormContentType), options.Clock, ct);
        if (faults.Delay > TimeSpan.Zero) await Task.Delay(faults.Delay, options.Clock, ct);
        if (faults.ClockOffset != TimeSpan.Zero) context.Response.Headers.Date = (options.Clock.GetUtcNow() + faults.ClockOffset).ToString("R", CultureInfo.InvariantCulture);
        if (faults.Redirects)
        {
            context.Response.Redirect($"https://{context.Request.Host}{path}", permanent: true);
            return;
        }
        if (faults.LosesAuthorization) context.Request.Headers.Remove("Authorization");
        var answer = await AnswerAsync(context, path, faults, ct);
        if (isWrite && answer.Status is 200 or 201 or 207 && faults.LosesNextAnswer)
        {
            faults.LosesNextAnswer = false;
            context.Abort();
            return;
        }
        var body = AnswerWriter.Body(answer);
        if (faults.WritesNotices && answer.Bytes is null) body = [.. "<br />\n<b>Deprecated</b>: Creation of dynamic property is deprecated in <b>/var/www/glpi/inc/x.php</b><br />\n"u8, .. body];
        if (faults.TruncatesAnswers) body = body[..(body.Length / 2)];
        await AnswerWriter.WriteAsync(context, answer, body, ct);
    }

    private ApiAnswer Route(World world, ApiRequest request)
    {
        var answer = new Router(world, rules, state.AppToken).Handle(request);
        state.Journal.Remember(world, request);
        return answer;
    }

    private async Task<ApiAnswer> AnswerAsync(HttpContext context, string path, SandboxFaults faults, CancellationToken ct)
    {
        if (faults.AnswersServerError) return ApiAnswer.Html(Pages.ServerError, 500);
        if (faults.AnswersHtml) return ApiAnswer.Html(Pages.Unexpected);
        if (faults.IsMaintenance) return ApiAnswer.Html(Pages.Maintenance);
        var root = faults.IsEleven && path.StartsWith(ElevenPath, StringComparison.Ordinal) ? ElevenPath : ApiPath;
        var isApi = path.StartsWith(root, StringComparison.Ordinal);
        if (isApi && context.Request.Method == "OPTIONS") return ApiAnswer.Empty();
        if (!isApi && !path.StartsWith("/front/document.send.php", StringComparison.Ordinal))
            return ApiAnswer.Html(Pages.Home, path == "/" ? 200 : 404);
        try
        {
            var request = await RequestReader.ReadAsync(context, isApi ? path[root.Length..] : path, ct);
            if (options.PausesLostPassword && request.Segment(0) == "lostPassword" && request.Method is "PUT" or "PATCH")
                await Task.Delay(TimeSpan.FromMilliseconds(Random.Shared.Next(1000, 3000)), options.Clock, ct);
            var answer = await state.RunAsync(world => isApi ? Route(world, request) : Downloads.ByAddress(world, rules, request), ct);
            return answer.Bytes is null && request.Parameters.ContainsKey("debug") ? Documentation.Wrap(answer) : answer;
        }
        catch (ApiException refused)
        {
            var answer = refused.ToAnswer($"{context.Request.Scheme}://{context.Request.Host}{ApiPath}");
            return Documentation.IsDebug(context.Request.Query.Keys) ? Documentation.Wrap(answer) : answer;
        }
        catch (CrashException)
        {
            return ApiAnswer.Empty();
        }
    }
}
