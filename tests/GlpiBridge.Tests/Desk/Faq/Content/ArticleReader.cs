using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using GlpiBridge.Desk.Faq.Content;
using GlpiBridge.Tests.Forms;

namespace GlpiBridge.Tests.Desk.Faq.Content;

/// <summary>Makes article 7 of an answer, and reads it as a browser does.</summary>
internal static class ArticleReader
{
    public static readonly ArticleWords Words = new(
        "(nouvelle fenêtre)", "Image : {0}", "Image", "Image externe : {0}", "Vidéo : {0}", "Son : {0}", "Tableau", "Tableau {0}", "{0} : {1}");

    private static readonly ArticleLinks Links =
        new(ArticleLinks.OfArticle(7), [new Uri("https://glpi.exemple.fr/glpi/apirest.php")], new Dictionary<long, string> { [12] = "capture-erreur.png" }, Words);

    private static readonly HashSet<string> Elements = ["dl", "dt", "dd", "details", "summary", "figure", "figcaption", "del", "ins", "mark", "small", "kbd", "samp", "var", "abbr", "cite", "q"];

    private static readonly Dictionary<string, Regex> Attributes = new()
    {
        ["src"] = new(@"^/faq/articles/7/(?:documents|images)/\d+\z"),
        ["href"] = new(@"^(?:/faq/articles/\d+(?:/documents/\d+)?|https?://[^\x00-\x20""'<>]+|mailto:[^\x00-\x20]*|tel:[0-9A-Za-z+:;=.-]*)\z"),
        ["style"] = new(@"(?!)"),
        ["data-style"] = new(@"^(?!.*(?:url|expression|javascript|import|behavior|binding|\\|@|position|display|content)).*\z", RegexOptions.IgnoreCase | RegexOptions.Singleline),
        ["id"] = new(@"^s-[a-z0-9-]*\z"),
        ["class"] = new(@"^(?:gb-table|visually-hidden)\z"),
        ["rel"] = new(@"^noopener noreferrer\z"),
        ["target"] = new(@"^_blank\z"),
        ["loading"] = new(@"^lazy\z"),
        ["decoding"] = new(@"^async\z"),
        ["tabindex"] = new(@"^0\z"),
        ["role"] = new(@"^(?:region|presentation)\z"),
        ["aria-label"] = new(@"^Tableau"),
        ["download"] = new(@"^\z"),
    };

    static ArticleReader()
    {
        foreach (var harmless in new[] { "open", "title", "lang", "dir", "border", "reversed", "value", "type", "align", "valign" })
        {
            Attributes[harmless] = new Regex("");
        }
    }

    public static ArticleContent Read(string answer) => ArticleContent.Of(answer, Links);

    public static IElement Page(string answer) => Parse(Read(answer).Html);

    public static IElement Parse(string html) => new HtmlParser().ParseDocument("<!DOCTYPE html><body>" + html).Body!;

    /// <summary>Everything in the article that could do more than show text, or that a browser would read otherwise than it is written.</summary>
    public static IReadOnlyList<string> Faults(ArticleContent content)
    {
        var faults = HarmlessMarkup.Faults(content.Html, Elements, Attributes).ToList();
        if (Parse(content.Html).InnerHtml != content.Html)
        {
            faults.Add("read otherwise than written: " + content.Html);
        }

        return faults;
    }
}
