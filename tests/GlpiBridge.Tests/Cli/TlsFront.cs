using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace GlpiBridge.Tests.Cli;

/// <summary>A server in front of another that speaks https with a certificate of its own making.</summary>
internal sealed class TlsFront : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly X509Certificate2 certificate;
    private readonly CancellationTokenSource over = new();
    private readonly int behind;
    private readonly Task accepting;

    /// <param name="behind">Port of the server behind.</param>
    /// <param name="name">Name that the certificate is made for.</param>
    /// <param name="validFor">How long from now.</param>
    public TlsFront(int behind, string name, TimeSpan validFor)
    {
        this.behind = behind;
        certificate = Make(name, validFor);
        listener.Start();
        accepting = AcceptAsync();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>The certificate as whoever trusts it needs it.</summary>
    public string Pem => certificate.ExportCertificatePem();

    public async ValueTask DisposeAsync()
    {
        await over.CancelAsync();
        await accepting;
        listener.Dispose();
        certificate.Dispose();
        over.Dispose();
    }

    private static X509Certificate2 Make(string name, TimeSpan validFor)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=" + name, key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(name);
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, hasPathLengthConstraint: false, pathLengthConstraint: 0, critical: true));
        var now = TimeProvider.System.GetUtcNow();
        using var made = request.CreateSelfSigned(now.AddDays(-1), now + validFor);
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pkcs12), null);
    }

    private async Task AcceptAsync()
    {
        var open = new List<Task>();
        try
        {
            while (true)
            {
                open.Add(ServeAsync(await listener.AcceptTcpClientAsync(over.Token)));
            }
        }
        catch (OperationCanceledException)
        {
            await Task.WhenAll(open);
        }
    }

    private async Task ServeAsync(TcpClient caller)
    {
        try
        {
            using (caller)
            {
                await using var tls = new SslStream(caller.GetStream());
                await tls.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = certificate }, over.Token);
                using var server = new TcpClient();
                await server.ConnectAsync(IPAddress.Loopback, behind, over.Token);
                await using var plain = server.GetStream();
                await Task.WhenAny(tls.CopyToAsync(plain, over.Token), plain.CopyToAsync(tls, over.Token));
            }
        }
        catch (Exception gone) when (gone is IOException or OperationCanceledException or SocketException or System.Security.Authentication.AuthenticationException)
        {
            // The caller did not like the certificate, or the test is over.
        }
    }
}
