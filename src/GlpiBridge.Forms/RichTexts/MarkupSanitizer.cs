using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Ganss.Xss;

namespace GlpiBridge.Forms.RichTexts;

/// <summary>The allow-list: what the toolbar of the editor makes, and what GLPI shows of it.</summary>
internal static class MarkupSanitizer
{
    private static readonly string[] Tags =
    [
        "p", "div", "br", "span", "strong", "b", "em", "i", "u", "s", "sub", "sup", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "code", "hr",
        "ul", "ol", "li", "a", "img", "table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td", "colgroup", "col",
    ];

    private static readonly string[] Attributes = ["href", "src", "alt", "width", "height", "colspan", "rowspan", "scope", "style", "start"];

    private static readonly string[] Properties =
    [
        "color", "background-color", "text-align", "text-decoration", "padding-left", "margin-left", "width", "height", "border", "border-collapse", "border-width",
        "border-style", "border-color", "list-style-type", "vertical-align",
    ];

    private const int MaxStyle = 1_000;
    private const int MaxBrackets = 20;

    private static readonly string[] Schemes = ["http", "https", "mailto", "tel", "fichier"];

    // What stands in them is a program or a style, not the user's words.
    private static readonly HashSet<string> Wordless = new(StringComparer.OrdinalIgnoreCase)
    {
        "script", "style", "template", "head", "title", "noscript", "iframe", "object", "embed", "svg", "math", "xml", "textarea", "select", "noembed", "noframes", "plaintext", "xmp",
    };

    public static string Clean(string html, Func<string, Guid?> fileOf)
    {
        var sanitizer = new HtmlSanitizer(new HtmlSanitizerOptions
        {
            AllowedTags = Set(Tags),
            AllowedAttributes = Set(Attributes),
            AllowedCssProperties = Set(Properties),
            AllowedSchemes = Set(Schemes),
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
        sanitizer.FilterUrl += (_, e) => e.SanitizedUrl = e.Tag.LocalName is "img" ? ImageUrl(fileOf(e.OriginalUrl)) : LinkUrl(e.SanitizedUrl);
        sanitizer.PostProcessNode += (_, e) =>
        {
            if (e.Node is IElement { LocalName: "img" } image && !image.HasAttribute("src"))
            {
                image.Remove();
            }
        };
        return sanitizer.Sanitize(WithBearableStyles(html)).Trim();
    }

    // The parser of styles recurses into brackets until the stack ends, and compares each rule with all others.
    private static string WithBearableStyles(string html)
    {
        if (!html.Contains("style", StringComparison.OrdinalIgnoreCase))
        {
            return html;
        }

        var body = new HtmlParser().ParseDocument("<body>" + html).Body!;
        foreach (var template in body.QuerySelectorAll("template").ToList())
        {
            template.Remove();
        }

        foreach (var element in body.QuerySelectorAll("[style]").Where(element => !IsBearable(element.GetAttribute("style")!)).ToList())
        {
            element.RemoveAttribute("style");
        }

        return body.InnerHtml;
    }

    private static bool IsBearable(string style) => style.Length <= MaxStyle && style.Count(character => character is '(') <= MaxBrackets;

    private static string? ImageUrl(Guid? file) => file is { } own ? RichText.ImageScheme + own.ToString("D") : null;

    // A relative link would lead to a page of GLPI that the user never saw.
    private static string? LinkUrl(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" or "mailto" or "tel" ? url : null;

    private static HashSet<string> Set(IEnumerable<string> names) => new(names, StringComparer.OrdinalIgnoreCase);
}
