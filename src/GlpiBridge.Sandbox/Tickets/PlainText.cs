using System.Net;
using System.Text.RegularExpressions;

namespace GlpiBridge.Sandbox.Tickets;

internal static partial class PlainText
{
    public static string Of(string html) => WebUtility.HtmlDecode(Tag().Replace(Break().Replace(html, " "), "")).Trim();

    [GeneratedRegex("</?(p|br|div|li|tr|h[1-6])[^>]*>", RegexOptions.IgnoreCase)]
    private static partial Regex Break();

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex Tag();
}
