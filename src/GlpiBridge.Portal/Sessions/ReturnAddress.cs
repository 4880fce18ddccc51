using System.Text;
using Microsoft.AspNetCore.Mvc;

namespace GlpiBridge.Portal.Sessions;

/// <summary>Where somebody is led back to: an address of the portal's own, or the home page.</summary>
internal static class ReturnAddress
{
    private const string Home = "/";

    // It travels within an address and within headers, encoded: proxies and servers take some 8 KiB of either.
    private const int Longest = 2_000;

    /// <summary>What a browser sent back, as an address that is safe to lead it to.</summary>
    public static string Of(IUrlHelper url, string? asked) => url.IsLocalUrl(asked) && IsWritten(asked!) ? asked! : Home;

    /// <summary>What a browser asked for, to be sent along.</summary>
    public static string Along(string address) => address.Length <= Longest ? address : Home;

    // As the portal writes its own: with nothing to decode before one knows whose it is, and with nothing that a header cannot hold.
    private static bool IsWritten(string address) => address.Length <= Longest && address[0] == '/' && !address.StartsWith("/%", StringComparison.Ordinal) && Ascii.IsValid(address);
}
