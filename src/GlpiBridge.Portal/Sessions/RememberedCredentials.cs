using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace GlpiBridge.Portal.Sessions;

/// <summary>Seals credentials for the cookie, apart from everything else that the portal's keys protect.</summary>
internal sealed class RememberedCredentials(IDataProtectionProvider protection)
{
    private readonly IDataProtector protector = protection.CreateProtector("GlpiBridge.RememberedCredential.v1");

    public string Seal(RememberedCredential credential) => protector.Protect(JsonSerializer.Serialize(credential));

    /// <returns>The credential; null for one whose key is gone.</returns>
    public RememberedCredential? Open(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<RememberedCredential>(protector.Unprotect(text));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
