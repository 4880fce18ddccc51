using AngleSharp.Dom;
using Ganss.Xss;

namespace GlpiBridge.Forms.RichTexts;

/// <summary>Reduces HTML to an allow-list.</summary>
public static class MarkupSanitizer
{
    private const int MaxPasses = 6;

    /// <summary>Elements in which a program or a style stands, not somebody's words: nothing of them remains.</summary>
    public static IReadOnlySet<string> Wordless { get; } = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
    {
        "script", "style", "template", "head", "title", "noscript", "iframe", "object", "embed", "svg", "math", "xml", "textarea", "select", "noembed", "noframes", "plaintext", "xmp",
    };

    /// <summary>
    /// HTML in which nothing but what the rules allow stands; null when no end comes of it. What a parser makes of cleaned HTML may differ from what was cleaned: it
    /// is clean when cleaning it again changes nothing.
    /// </summary>
    /// <param name="html">HTML from anywhere that <see cref="MarkupWeight"/> finds bearable.</param>
    /// <param name="rules">The allow-list.</param>
    public static string? Clean(string html, MarkupRules rules)
    {
        for (var pass = 0; pass < MaxPasses; pass++)
        {
            var before = html;
            html = Once(before, rules);
            if (html == before)
            {
                return html;
            }
        }

        return null;
    }

    private static string Once(string html, MarkupRules rules)
    {
        var sanitizer = new HtmlSanitizer(new HtmlSanitizerOptions
        {
            AllowedTags = Set(rules.Tags),
            AllowedAttributes = Set(rules.Attributes),
            AllowedCssProperties = Set(rules.Properties),
            AllowedSchemes = Set(rules.Schemes),
            UriAttributes = Set(["href", "src"]),
        })
        {
            KeepChildNodes = true,
        };
        sanitizer.RemovingTag += (_, e) =>
        {
            if (Wordless.Contains(e.Tag.LocalName))
            {
                e.Tag.TextContent = "";
            }
        };
        sanitizer.FilterUrl += (_, e) => e.SanitizedUrl = rules.Address(e.Tag.LocalName, e.OriginalUrl, e.SanitizedUrl);
        sanitizer.PostProcessNode += (_, e) =>
        {
            if (e.Node is IElement { LocalName: "img" } image && !image.HasAttribute("src"))
            {
                image.Remove();
            }
        };
        return sanitizer.Sanitize(BearableStyles.Of(html)).Trim();
    }

    private static HashSet<string> Set(IEnumerable<string> names) => new(names, StringComparer.OrdinalIgnoreCase);
}
