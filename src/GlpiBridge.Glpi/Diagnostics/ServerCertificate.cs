namespace GlpiBridge.Glpi.Diagnostics;

/// <summary>The certificate that GLPI's server shows.</summary>
/// <param name="ValidUntil">Until when it is valid.</param>
/// <param name="Fault">What this machine holds against it; null when it is accepted.</param>
public sealed record ServerCertificate(DateTimeOffset ValidUntil, CertificateFault? Fault);

/// <summary>Why a certificate is not accepted.</summary>
public enum CertificateFault
{
    /// <summary>It is made for another name than that of the address.</summary>
    OtherName,

    /// <summary>It is no longer, or not yet, valid.</summary>
    OutOfTime,

    /// <summary>This machine does not know whoever signed it, or the server leaves out the certificates in between.</summary>
    Untrusted,
}
