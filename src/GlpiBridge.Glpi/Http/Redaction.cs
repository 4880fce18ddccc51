using System.Text.RegularExpressions;

namespace GlpiBridge.Glpi.Http;

/// <summary>Makes the start of an answer fit to be kept: short, without tokens, passwords, mail addresses.</summary>
internal static partial class Redaction
{
    private const int Length = 300;

    public static string? Shorten(string? body)
    {
        if (string.IsNullOrWhiteSpace(body))
            return null;
        var start = body.Length > Length * 4 ? body[..(Length * 4)] : body;
        start = Secrets().Replace(start, "$1\"<redacted>\"");
        start = Mails().Replace(start, "<mail>");
        start = LongWords().Replace(start, "<redacted>");
        start = Blanks().Replace(start, " ").Trim();
        return start.Length > Length ? start[..Length] + "..." : start;
    }

    [GeneratedRegex("""("[^"]*(?:token|password|secret|valid_id)[^"]*"\s*:\s*)"(?:[^"\\]|\\.)*"?""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Secrets();

    [GeneratedRegex(@"[\w.+'-]+@[\w-]+(?:\.[\w-]+)+")]
    private static partial Regex Mails();

    // Session, app and user tokens are 26 to 130 characters without a blank. Codes such as ERROR_SESSION_TOKEN_INVALID have no digit.
    [GeneratedRegex(@"(?=[A-Za-z0-9+/=_-]{20})(?=[A-Za-z+/=_-]*\d)[A-Za-z0-9+/=_-]{20,}")]
    private static partial Regex LongWords();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
