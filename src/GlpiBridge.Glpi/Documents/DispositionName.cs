using System.Text.RegularExpressions;

namespace GlpiBridge.Glpi.Documents;

/// <summary>
/// GLPI's Content-Disposition has no <c>inline</c> or <c>attachment</c> word, so .NET's parser refuses it; its plain <c>filename</c> loses what is not Latin-1,
/// <c>filename*</c> is right (scenario document-upload, step accents-bytes).
/// </summary>
internal static partial class DispositionName
{
    public static string Of(string? header, string fallback)
    {
        if (header is null)
            return fallback;
        if (Extended().Match(header) is { Success: true } extended)
            return NotEmpty(Uri.UnescapeDataString(extended.Groups[1].Value), fallback);
        return Plain().Match(header) is { Success: true } plain ? NotEmpty(plain.Groups[1].Value, fallback) : fallback;
    }

    private static string NotEmpty(string name, string fallback)
    {
        name = string.Concat(name[(name.LastIndexOfAny(['/', '\\']) + 1)..].Where(c => !char.IsControl(c))).Trim();
        return name.Length == 0 ? fallback : name;
    }

    [GeneratedRegex(@"filename\*\s*=\s*utf-8'[^']*'([^;\s]+)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Extended();

    [GeneratedRegex("filename\\s*=\\s*\"([^\"]*)\"", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Plain();
}
