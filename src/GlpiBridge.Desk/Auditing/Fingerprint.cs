using System.Security.Cryptography;
using System.Text;

namespace GlpiBridge.Desk.Auditing;

/// <summary>Stands for a login or an address where it must be found again without being read: people also type their password there.</summary>
internal static class Fingerprint
{
    private const int Length = 16;

    public static string Of(string typed) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(typed.Trim().ToLowerInvariant())))[..Length];
}
