using GlpiBridge.Desk.Faq.Search;
using Microsoft.AspNetCore.Html;

namespace GlpiBridge.Portal.Pages.Faq;

internal static class Marked
{
    /// <summary>A text with what the query found marked, and no blank between the parts that was not there.</summary>
    public static IHtmlContent Of(IReadOnlyList<TextPart> parts)
    {
        var text = new HtmlContentBuilder(parts.Count * 3);
        foreach (var part in parts)
        {
            if (part.IsMatch)
            {
                text.AppendHtml("<mark>").Append(part.Text).AppendHtml("</mark>");
            }
            else
            {
                text.Append(part.Text);
            }
        }

        return text;
    }
}
