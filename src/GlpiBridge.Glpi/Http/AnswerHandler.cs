using System.Net;

namespace GlpiBridge.Glpi.Http;

/// <summary>
/// The innermost handler: whatever comes back is either a good JSON answer (or a file), or a <see cref="GlpiException"/>. It stands inside retries and timeouts,
/// so that a body that stops half-way is a failed try like any other.
/// </summary>
internal sealed class AnswerHandler : DelegatingHandler
{
    private const long LargestAnswer = 128 * 1024 * 1024;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var kind = CallKinds.Of(request);
        try
        {
            var response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
            return await ReadAsync(response, kind, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            throw Translate(request, kind, e);
        }
        catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested)
        {
            // Nobody cancelled: it is the socket's own ConnectTimeout.
            throw new GlpiException(kind.IsWrite() && WasBegun(request, e) ? GlpiFault.OutcomeUnknown : GlpiFault.Unavailable, code: "connect-timeout", inner: e);
        }
    }

    private static async Task<HttpResponseMessage> ReadAsync(HttpResponseMessage response, CallKind kind, CancellationToken ct)
    {
        if (kind is CallKind.Download && response.StatusCode is HttpStatusCode.OK && response.Content.Headers.Contains("Content-Disposition"))
            return response;
        GlpiException? fault;
        try
        {
            await response.Content.LoadIntoBufferAsync(LargestAnswer, ct).ConfigureAwait(false);
            var body = await response.Content.ReadAsByteArrayAsync(ct).ConfigureAwait(false);
            fault = kind is CallKind.Download && response.IsSuccessStatusCode
                ? new GlpiException(GlpiFault.Unavailable, (int)response.StatusCode, "not-a-file")
                : null;
            fault = AnswerReader.Judge(response.StatusCode, response.Content.Headers.ContentType?.MediaType, body, kind) ?? fault;
        }
        catch
        {
            response.Dispose();
            throw;
        }
        if (fault is null)
            return response;
        response.Dispose();
        throw fault;
    }

    private static Exception Translate(HttpRequestMessage request, CallKind kind, Exception cause)
    {
        for (var e = cause; e is not null; e = e.InnerException)
        {
            if (e is FileReadException)
                return e;
        }
        var code = cause is HttpRequestException { HttpRequestError: not HttpRequestError.Unknown } http ? Lower(http.HttpRequestError) : "connection-lost";
        return new GlpiException(kind.IsWrite() && WasBegun(request, cause) ? GlpiFault.OutcomeUnknown : GlpiFault.Unavailable, code: code, inner: cause);
    }

    /// <summary>Whether GLPI may have the request. When in doubt, yes.</summary>
    internal static bool WasBegun(HttpRequestMessage request, Exception? cause) =>
        cause is not HttpRequestException
        {
            HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError
                or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError
        }
        && (!request.Options.TryGetValue(CallProperties.ContentKey, out var content) || content.Begun);

    private static string Lower(HttpRequestError error) =>
        string.Concat(error.ToString().Select((c, i) => char.IsUpper(c) ? (i == 0 ? "" : "-") + char.ToLowerInvariant(c) : c.ToString()));
}
