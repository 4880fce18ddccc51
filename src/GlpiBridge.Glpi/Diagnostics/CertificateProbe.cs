using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Options;

namespace GlpiBridge.Glpi.Diagnostics;

/// <summary>Looks at the certificate of GLPI's server, good or bad; nothing is sent. For diagnostics alone.</summary>
public sealed class CertificateProbe
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);
    private readonly IOptionsMonitor<GlpiOptions> _options;

    internal CertificateProbe(IOptionsMonitor<GlpiOptions> options) => _options = options;

    /// <summary>Shakes hands with the server of <see cref="GlpiOptions.BaseUrl"/> and hangs up.</summary>
    /// <param name="ct">Cancels it.</param>
    /// <returns>The certificate; null when the address is not https, or when there was no handshake within 15 s.</returns>
    public async Task<ServerCertificate?> LookAsync(CancellationToken ct)
    {
        if (_options.CurrentValue.BaseUrl is not { } address || address.Scheme != Uri.UriSchemeHttps)
            return null;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(Patience);
        var seen = new Seen();
        try
        {
            using var tcp = new TcpClient();
            await tcp.ConnectAsync(address.IdnHost, address.Port, patience.Token).ConfigureAwait(false);
            await using var tls = new SslStream(tcp.GetStream(), leaveInnerStreamOpen: false, seen.Keep);
            await tls.AuthenticateAsClientAsync(new SslClientAuthenticationOptions { TargetHost = address.IdnHost }, patience.Token).ConfigureAwait(false);
        }
        catch (Exception failed) when (failed is SocketException or IOException or AuthenticationException || (failed is OperationCanceledException && !ct.IsCancellationRequested))
        {
            // Whoever hangs up after showing it has shown it.
        }

        return seen.Certificate;
    }

    private sealed class Seen
    {
        public ServerCertificate? Certificate { get; private set; }

        public bool Keep(object sender, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors)
        {
            if (certificate is X509Certificate2 shown)
                Certificate = new ServerCertificate(shown.NotAfter, FaultOf(chain, errors));
            return errors is SslPolicyErrors.None;
        }

        private static CertificateFault? FaultOf(X509Chain? chain, SslPolicyErrors errors)
        {
            if (errors.HasFlag(SslPolicyErrors.RemoteCertificateNameMismatch))
                return CertificateFault.OtherName;
            if (errors is SslPolicyErrors.None)
                return null;
            return chain?.ChainStatus.All(status => status.Status is X509ChainStatusFlags.NotTimeValid) is true ? CertificateFault.OutOfTime : CertificateFault.Untrusted;
        }
    }
}
