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

    /// <param name="html">What is to be shown.</param>
    /// <param name="elements">Elements that may stand in it beside those of the editor.</param>
    /// <param name="attributes">Attributes that may, with what each may hold.</param>
    public static IReadOnlyList<string> Faults(string html, IReadOnlySet<string>? elements = null, IReadOnlyDictionary<string, Regex>? attributes = null) =>
        [.. new HtmlParser().ParseDocument("<!DOCTYPE html><body>" + html).All.Where(element => element.LocalName is not ("html" or "head" or "body")).SelectMany(element => Faults(element, elements, attributes))];

    private static IEnumerable<string> Faults(IElement element, IReadOnlySet<string>? elements, IReadOnlyDictionary<string, Regex>? attributes)
    {
        if (!(Elements.Contains(element.LocalName) || elements?.Contains(element.LocalName) is true) || element.NamespaceUri != "http://www.w3.org/1999/xhtml")
        {
            yield return $"<{element.LocalName}> of {element.NamespaceUri}";
        }

        foreach (var attribute in element.Attributes)
        {
            var isFine = attributes?.GetValueOrDefault(attribute.Name) is { } allowed ? allowed.IsMatch(attribute.Value) : Attributes.Contains(attribute.Name) && attribute.Name switch
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
