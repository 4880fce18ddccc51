using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace GlpiBridge.Tests.Forms;

/// <summary>Reads HTML as a browser does and names everything in it that could do more than show text.</summary>
internal static partial class HarmlessMarkup
{
    private static readonly HashSet<string> Elements =
    [
        "p", "div", "br", "span", "strong", "b", "em", "i", "u", "s", "sub", "sup", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "code", "hr",
        "ul", "ol", "li", "a", "img", "table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td", "colgroup", "col",
    ];

    private static readonly HashSet<string> Attributes = ["href", "src", "alt", "width", "height", "colspan", "rowspan", "scope", "style", "start"];

    public static IReadOnlyList<string> Faults(string html) =>
        [.. new HtmlParser().ParseDocument("<body>" + html).All.Where(element => element.LocalName is not ("html" or "head" or "body")).SelectMany(Faults)];

    private static IEnumerable<string> Faults(IElement element)
    {
        if (!Elements.Contains(element.LocalName) || element.NamespaceUri != "http://www.w3.org/1999/xhtml")
        {
            yield return $"<{element.LocalName}> of {element.NamespaceUri}";
        }

        foreach (var attribute in element.Attributes)
        {
            var isFine = Attributes.Contains(attribute.Name) && attribute.Name switch
            {
                "href" => Link().IsMatch(attribute.Value),
                "src" => Picture().IsMatch(attribute.Value),
                "style" => !Active().IsMatch(attribute.Value),
                _ => true,
            };
            if (!isFine)
            {
                yield return $"{attribute.Name}=\"{attribute.Value}\"";
            }
        }
    }

    [GeneratedRegex("^(?:https?|mailto|tel):[^\\x00-\\x20]*\\z", RegexOptions.IgnoreCase)]
    private static partial Regex Link();

    [GeneratedRegex("^fichier:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\\z")]
    private static partial Regex Picture();

    [GeneratedRegex("url|expression|javascript|import|behavior|binding|\\\\|@|position|display|content", RegexOptions.IgnoreCase)]
    private static partial Regex Active();
}
