using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace GlpiBridge.Sandbox.Http;

internal static class AnswerWriter
{
    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Body(ApiAnswer answer) =>
        answer.Bytes ?? JsonSerializer.SerializeToUtf8Bytes(answer.Json, Relaxed);

    public static async Task WriteAsync(HttpContext context, ApiAnswer answer, byte[] body, CancellationToken ct)
    {
        var response = context.Response;
        response.StatusCode = answer.Status;
        response.Headers.CacheControl = "no-store, no-cache, must-revalidate";
        response.Headers.Expires = "Mon, 26 Jul 1997 05:00:00 GMT";
        response.Headers.Pragma = "no-cache";
        response.ContentType = answer.ContentType;
        Cors(context);
        foreach (var (name, value) in answer.Headers) response.Headers[name] = value;
        // A 204 has no body, and the answer to HEAD only the length of one.
        if (answer.Status == 204 || body.Length == 0) return;
        response.ContentLength = body.Length;
        if (!HttpMethods.IsHead(context.Request.Method)) await response.Body.WriteAsync(body, ct);
    }

    private static void Cors(HttpContext context)
    {
        var (request, headers) = (context.Request, context.Response.Headers);
        if (request.Headers.Origin.Count > 0) headers.AccessControlAllowOrigin = "*";
        if (request.Method is "GET" or "OPTIONS") headers.AccessControlExposeHeaders = "content-type, content-range, accept-range";
        if (request.Method != "OPTIONS") return;
        if (request.Headers.AccessControlRequestMethod.Count > 0) headers.AccessControlAllowMethods = "PUT, GET, POST, DELETE, OPTIONS";
        if (request.Headers.AccessControlRequestHeaders.Count > 0)
            headers.AccessControlAllowHeaders = "origin, content-type, accept, session-token, authorization, app-token";
    }
}
