using System.Text;
using GlpiBridge.Forms.RichTexts;

namespace GlpiBridge.Desk.Faq.Content;

/// <summary>
/// Takes comments and everything that holds no words out of HTML before it is weighed: behind them a tag may look like what it is not, so that
/// one comment or one video would make a long article look like an attack. What it leaves is not clean yet.
/// </summary>
internal static class HiddenMarkup
{
    // What stands in a frame is read as text; in an object it is not, and goes with it all the same.
    private const string Frame = "iframe";
    private const string Stand = "object";

    private const int LongestName = 12;

    public static string Strip(string html)
    {
        var kept = new StringBuilder(html.Length);
        var endless = new HashSet<string>(StringComparer.Ordinal);
        var position = 0;
        while (html.IndexOf('<', position) is var start and >= 0)
        {
            kept.Append(html, position, start - position);
            position = Next(html, start, kept, endless);
        }

        return kept.Append(html, position, html.Length - position).ToString();
    }

    private static int Next(string html, int start, StringBuilder kept, HashSet<string> endless)
    {
        var name = NameAt(html, start);
        if (name is Frame)
        {
            kept.Append(html, start, html[start + 1] is '/' ? 2 : 1).Append(Stand);
            return start + (html[start + 1] is '/' ? 2 : 1) + Frame.Length;
        }

        var end = EndOf(name);
        if (end is not null && !endless.Contains(end))
        {
            var found = html.IndexOf(end, start, StringComparison.OrdinalIgnoreCase);
            var close = found < 0 ? -1 : html.IndexOf('>', found);
            if (close >= 0)
            {
                return close + 1;
            }

            // Looked for once: a thousand openings without an end shall not be a thousand looks.
            endless.Add(end);
        }

        kept.Append('<');
        return start + 1;
    }

    private static string? EndOf(string name) => name switch
    {
        "!--" => "-->",
        "!" or "?" => ">",
        "object" or "embed" or "head" or "xml" or "plaintext" => null,
        _ => MarkupSanitizer.Wordless.Contains(name) ? "</" + name : null,
    };

    private static string NameAt(string html, int start)
    {
        var rest = html.AsSpan(start + 1);
        if (rest.StartsWith("!--"))
        {
            return "!--";
        }

        if (rest is ['!' or '?', ..])
        {
            return rest[..1].ToString();
        }

        var isEnd = rest is ['/', ..];
        rest = isEnd ? rest[1..] : rest;
        var length = 0;
        while (length < rest.Length && length <= LongestName && char.IsAsciiLetter(rest[length]))
        {
            length++;
        }

        var name = rest[..length].ToString().ToLowerInvariant();
        return !isEnd || name is Frame ? name : "";
    }
}
