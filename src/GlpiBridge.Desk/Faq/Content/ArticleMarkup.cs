using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using GlpiBridge.Forms.RichTexts;

namespace GlpiBridge.Desk.Faq.Content;

/// <summary>The allow-list of articles: what GLPI's editor makes. Addresses are judged afterwards.</summary>
internal static class ArticleMarkup
{
    // Pictures that stand in the article itself are most of its length.
    private const int MaxLength = 12_000_000;

    private static readonly MarkupRules Rules = new(
        [
            .. MarkupRules.CommonTags, "dl", "dt", "dd", "details", "summary", "figure", "figcaption", "del", "ins", "mark", "small", "kbd", "samp", "var", "abbr", "cite", "q",
        ],
        [.. MarkupRules.CommonAttributes, "open", "title", "lang", "dir", "border", "reversed", "value", "type", "align", "valign"],
        [.. MarkupRules.CommonProperties, "margin-right", "float", "font-weight", "font-style"],
        ["http", "https", "mailto", "tel", Media.Scheme],
        (element, _, allowed) => element is "a" or "img" ? allowed : null);

    /// <summary>Clean HTML; of what cannot be cleaned, the words.</summary>
    public static string Clean(string answer, Media media)
    {
        var html = HiddenMarkup.Strip(answer);
        return (MarkupWeight.IsBearable(html, MaxLength) ? MarkupSanitizer.Clean(Prepared(html, media), Rules) : null)
            ?? RichText.FromPlain(MarkupWeight.Words(html));
    }

    /// <summary>HTML as the page that shows it is read: without a document type a table could stand in a paragraph.</summary>
    public static IElement Parse(string html) => new HtmlParser().ParseDocument("<!DOCTYPE html><body>" + html).Body!;

    private static string Prepared(string html, Media media)
    {
        var body = Parse(html);
        media.Place(body);
        return body.InnerHtml;
    }
}
