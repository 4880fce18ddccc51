using System.Net;
using System.Text.RegularExpressions;

namespace GlpiBridge.Forms.RichTexts;

/// <summary>
/// Tells a text from an attack before it is parsed. Elements nested by the thousand overflow the stack of whatever walks through them, and elements
/// left open are repeated by the parser in every paragraph that follows.
/// </summary>
public static partial class MarkupWeight
{
    private const int MaxDepth = 200;
    private const long MaxElements = 500_000;

    // Siblings by the hundred thousand take as long as nested elements: each is looked up among the others.
    private const int FlatDepth = 10;

    private const int MostCharacters = 300_000;

    private static readonly HashSet<string> Void = new(StringComparer.OrdinalIgnoreCase) { "br", "img", "hr", "col", "input", "wbr", "meta", "link", "area", "base", "embed", "source", "track" };

    /// <summary>True for HTML that may be parsed and walked through.</summary>
    /// <param name="html">HTML from anywhere.</param>
    /// <param name="maxLength">How many characters it may have.</param>
    public static bool IsBearable(string html, int maxLength = MostCharacters)
    {
        if (html.Length > maxLength)
        {
            return false;
        }

        // What looks like an end tag may be none in there: then none counts.
        var endTagsCount = !Hiding().IsMatch(html);
        var open = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        int depth = 0, deepest = 0, tags = 0;
        foreach (var tag in Tag().EnumerateMatches(html))
        {
            var text = html.AsSpan(tag.Index + 1, tag.Length - 1);
            var isEnd = text[0] is '/';
            var name = text[(isEnd ? 1 : 0)..].ToString();
            if (Void.Contains(name))
            {
                tags++;
                continue;
            }

            var held = open.GetValueOrDefault(name);
            if (!isEnd)
            {
                open[name] = held + 1;
                deepest = Math.Max(deepest, ++depth);
                tags++;
            }
            else if (endTagsCount && held > 0)
            {
                open[name] = held - 1;
                depth--;
            }
        }

        return deepest <= MaxDepth && (long)Math.Max(deepest, FlatDepth) * tags <= MaxElements;
    }

    /// <summary>The words without anything that looks like a tag.</summary>
    /// <param name="html">HTML from anywhere.</param>
    public static string Words(string html) => WebUtility.HtmlDecode(AnyTag().Replace(html, " ")).Trim();

    [GeneratedRegex("</?[a-zA-Z][^\\s/>]*")]
    private static partial Regex Tag();

    [GeneratedRegex("<[^>]*>?")]
    private static partial Regex AnyTag();

    [GeneratedRegex("<[!?]|=\\s*[\"'][^\"'>]*<|<(?:script|style|textarea|title|xmp|iframe|noembed|noframes|plaintext|noscript|template|select|svg|math)\\b", RegexOptions.IgnoreCase)]
    private static partial Regex Hiding();
}
