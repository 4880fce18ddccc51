using AngleSharp.Html.Parser;

namespace GlpiBridge.Forms.RichTexts;

/// <summary>Takes away the styles that would exhaust who reads them: their parser recurses into brackets until the stack ends, and compares each rule with all others.</summary>
internal static class BearableStyles
{
    private const int MaxStyle = 1_000;
    private const int MaxBrackets = 20;
    private const int MaxStyles = 2_000;

    public static string Of(string html)
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

        var styled = body.QuerySelectorAll("[style]").ToList();
        foreach (var element in styled.Where((element, index) => index >= MaxStyles || !IsBearable(element.GetAttribute("style")!)))
        {
            element.RemoveAttribute("style");
        }

        return body.InnerHtml;
    }

    private static bool IsBearable(string style) => style.Length <= MaxStyle && style.Count(character => character is '(') <= MaxBrackets;
}
