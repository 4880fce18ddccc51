using Microsoft.Extensions.Options;

namespace GlpiBridge.Glpi.Http;

/// <summary>Puts the address and the headers on every call: tokens go there and nowhere else.</summary>
internal sealed class GlpiHeadersHandler(IOptionsMonitor<GlpiOptions> options) : DelegatingHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var settings = options.CurrentValue;
        if (!string.IsNullOrWhiteSpace(settings.AppToken))
            request.Headers.TryAddWithoutValidation("App-Token", settings.AppToken.Trim());
        if (request.Options.TryGetValue(CallProperties.SessionKey, out var session) && session is not null)
            request.Headers.TryAddWithoutValidation("Session-Token", session.Reveal());
        request.Headers.TryAddWithoutValidation("X-GLPI-Sanitized-Content", "false");
        if (request.Content is { } content)
        {
            var watched = new WatchedContent(content);
            request.Content = watched;
            request.Options.Set(CallProperties.ContentKey, watched);
        }
        return base.SendAsync(request, cancellationToken);
    }
}
