using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace GlpiBridge.Forms.RichTexts;

/// <summary>Reads the text out of HTML as a person would write it down.</summary>
public static partial class PlainText
{
    private static readonly HashSet<string> Blocks = new(StringComparer.OrdinalIgnoreCase)
    {
        "p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "table", "caption", "tr", "blockquote", "pre", "hr", "dl", "dt", "dd", "details", "summary", "figure", "figcaption",
    };

    // A blank line stands between them, as in what becomes paragraphs (RichText.FromPlain).
    private static readonly HashSet<string> Paragraphs = new(StringComparer.OrdinalIgnoreCase) { "p", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre" };

    /// <summary>Paragraphs, lines and list items on lines of their own, cells one blank apart, pictures left out.</summary>
    /// <param name="root">What holds the text.</param>
    public static string Of(INode root)
    {
        var text = new StringBuilder();
        Append(text, root);
        var lines = text.ToString().Replace('\u00a0', ' ').Split('\n').Select(line => line.Trim());
        return string.Join('\n', Collapse(lines)).Trim('\n');
    }

    private static void Append(StringBuilder text, INode node)
    {
        foreach (var child in node.ChildNodes)
        {
            if (child is IText words)
            {
                text.Append(words.ParentElement is { LocalName: "pre" } ? words.Data.ReplaceLineEndings("\n") : LineEnd().Replace(words.Data, " "));
            }
            else if (child is IElement element)
            {
                AppendElement(text, element);
            }
        }
    }

    private static void AppendElement(StringBuilder text, IElement element)
    {
        if (element.LocalName is "br")
        {
            text.Append('\n');
            return;
        }

        var isBlock = Blocks.Contains(element.LocalName);
        if (isBlock && text.Length > 0 && text[^1] != '\n')
        {
            text.Append('\n');
        }

        text.Append(element.LocalName is "li" ? "- " : "");
        Append(text, element);
        text.Append(element.LocalName is "td" or "th" ? " " : "");
        if (isBlock)
        {
            text.Append(Paragraphs.Contains(element.LocalName) && element.ParentElement is not { LocalName: "li" or "td" or "th" } ? "\n\n" : "\n");
        }
    }

    // In the source of a page a line end and what follows it to the next word is one blank.
    [GeneratedRegex(@"[ \t]*[\r\n]\s*")]
    private static partial Regex LineEnd();

    // One blank line is a pause, two are an accident.
    private static IEnumerable<string> Collapse(IEnumerable<string> lines)
    {
        var blank = 0;
        foreach (var line in lines)
        {
            blank = line.Length == 0 ? blank + 1 : 0;
            if (blank < 2)
            {
                yield return line;
            }
        }
    }
}
