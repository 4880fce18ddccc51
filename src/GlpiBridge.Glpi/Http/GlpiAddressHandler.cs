using Microsoft.Extensions.Options;

namespace GlpiBridge.Glpi.Http;

/// <summary>
/// Clients are built with a stand-in address, so that building one never fails; the real one is put in when a call is made. A changed
/// <see cref="GlpiOptions.BaseUrl"/> therefore counts from the next call on.
/// </summary>
internal sealed class GlpiAddressHandler(IOptionsMonitor<GlpiOptions> options) : DelegatingHandler
{
    public static readonly Uri StandIn = new("http://glpi.invalid");

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var baseUrl = options.CurrentValue.BaseUrl
            ?? throw new InvalidOperationException("Glpi:BaseUrl is not configured: give the address of apirest.php (or api.php/v1).");
        if (!baseUrl.IsAbsoluteUri || (baseUrl.Scheme != Uri.UriSchemeHttp && baseUrl.Scheme != Uri.UriSchemeHttps))
            throw new InvalidOperationException("Glpi:BaseUrl is not an absolute http or https address.");
        request.RequestUri = new Uri(baseUrl.GetLeftPart(UriPartial.Path).TrimEnd('/') + request.RequestUri!.PathAndQuery);
        return base.SendAsync(request, cancellationToken);
    }
}
