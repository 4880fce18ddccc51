namespace GlpiBridge.Portal.OpenId;

/// <summary>The portal itself talks to the provider that is configured and to nobody whom that provider may name.</summary>
internal sealed class AuthorityOnly(Uri authority) : DelegatingHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        Uri.Compare(request.RequestUri, authority, UriComponents.SchemeAndServer, UriFormat.Unescaped, StringComparison.OrdinalIgnoreCase) == 0
            ? base.SendAsync(request, cancellationToken)
            : throw new HttpRequestException("Not the OpenID provider's own address.");
}
