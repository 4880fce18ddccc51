namespace GlpiBridge.Portal.Theme;

internal static class FooterAddress
{
    private static readonly string[] Schemes = ["https", "http", "mailto", "tel"];

    /// <summary>Anything else (javascript:, data:, another host by « // ») has no place in a link that every visitor sees.</summary>
    public static bool IsSafe(string address) => address is ['/', ..]
        ? !address.StartsWith("//", StringComparison.Ordinal) && !address.Contains('\\', StringComparison.Ordinal)
        : Uri.TryCreate(address, UriKind.Absolute, out var uri) && Schemes.Contains(uri.Scheme, StringComparer.Ordinal);
}
