using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using GlpiBridge.Forms.Rendering;

namespace GlpiBridge.Forms.RichTexts;

/// <summary>Formatted text as the portal keeps it: HTML that <see cref="Clean"/> made, its pictures named by the file that is kept for them.</summary>
public static partial class RichText
{
    /// <summary>What the address of a picture begins with: <c>fichier:</c> and the file's id.</summary>
    public const string ImageScheme = "fichier:";

    /// <summary>Makes harmless HTML of what an editor sent: only what its toolbar can make remains.</summary>
    /// <param name="html">HTML from anywhere.</param>
    /// <param name="fileOf">The file behind the address of a picture, or null for a picture that is not the portal's and goes.</param>
    public static string Clean(string html, Func<string, Guid?> fileOf) =>
        (MarkupWeight.IsBearable(html) ? MarkupSanitizer.Clean(html, RulesFor(fileOf)) : null) ?? WordsOf(html);

    // What the toolbar of the editor makes, and what GLPI shows of it.
    private static MarkupRules RulesFor(Func<string, Guid?> fileOf)
    {
        var taken = new HashSet<Guid>();
        return new MarkupRules(
            MarkupRules.CommonTags,
            MarkupRules.CommonAttributes,
            MarkupRules.CommonProperties,
            ["http", "https", "mailto", "tel", "fichier"],
            (element, written, allowed) => element is "img" ? ImageUrl(written) : LinkUrl(allowed));

        string? ImageUrl(string written) =>
            (FileOf(written) is { } known && taken.Contains(known) ? known : Taken(fileOf(written))) is { } own ? ImageScheme + own.ToString("D") : null;

        Guid? Taken(Guid? file)
        {
            if (file is { } own)
            {
                taken.Add(own);
            }

            return file;
        }
    }

    // A relative link would lead to a page of GLPI that the user never saw.
    private static string? LinkUrl(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" or "mailto" or "tel" ? url : null;

    /// <summary>Plain text as formatted text: a blank line parts paragraphs.</summary>
    /// <param name="text">What somebody typed into a plain field.</param>
    public static string FromPlain(string text)
    {
        var paragraphs = text.ReplaceLineEndings("\n").Split("\n\n").Select(paragraph => paragraph.Trim('\n')).Where(paragraph => paragraph.Trim().Length > 0);
        return string.Concat(paragraphs.Select(paragraph => $"<p>{HtmlText.Encode(paragraph)}</p>"));
    }

    /// <summary>Questions to answer, in bold, with room below each.</summary>
    /// <param name="outline">The questions, one a line; blank lines do not count.</param>
    public static string FromOutline(string outline) => string.Concat(outline.ReplaceLineEndings("\n").Split('\n')
        .Where(line => line.Trim().Length > 0)
        .Select(line => $"<p><strong>{HtmlText.Encode(line.Trim())}</strong></p><p><br></p>"));

    /// <summary>The text without its formatting: paragraphs, lines and list items on lines of their own, pictures left out.</summary>
    /// <param name="html">Formatted text.</param>
    public static string ToPlain(string html) => html.Contains('<', StringComparison.Ordinal) || html.Contains('&', StringComparison.Ordinal)
        ? PlainText.Of(Parse(html))
        : html.Trim();

    /// <summary>The files of the pictures in the text, in order, each once.</summary>
    /// <param name="html">Formatted text.</param>
    public static IReadOnlyList<Guid> Images(string html) => html.Contains(ImageScheme, StringComparison.Ordinal)
        ? [.. Parse(html).QuerySelectorAll("img").Select(FileOf).OfType<Guid>().Distinct()]
        : [];

    /// <summary>The same text with each picture as the caller wants it; one without a file is left out.</summary>
    /// <param name="html">Formatted text.</param>
    /// <param name="change">Gives a picture its address (<c>src</c>) and, if need be, an <c>id</c>; null leaves it out.</param>
    public static string WithImages(string html, Func<Guid, ImageReference?> change)
    {
        if (!html.Contains("<img", StringComparison.OrdinalIgnoreCase))
        {
            return html;
        }

        var body = Parse(html);
        foreach (var image in body.QuerySelectorAll("img").ToList())
        {
            if (FileOf(image) is not { } file || change(file) is not { } reference)
            {
                image.Remove();
                continue;
            }

            image.SetAttribute("src", reference.Source);
            if (reference.Id is { } id)
            {
                image.SetAttribute("id", id);
            }
        }

        return body.InnerHtml;
    }

    /// <summary>The same text with its styles in <c>data-style</c>, for a page whose content security policy allows no style attribute.</summary>
    /// <param name="html">Formatted text.</param>
    public static string WithStylesAside(string html)
    {
        if (!html.Contains("style", StringComparison.Ordinal))
        {
            return html;
        }

        var body = Parse(html);
        SetStylesAside(body);
        return body.InnerHtml;
    }

    /// <summary>The same on a parsed text.</summary>
    /// <param name="text">What holds the text.</param>
    public static void SetStylesAside(IParentNode text)
    {
        foreach (var element in text.QuerySelectorAll("[style]").ToList())
        {
            element.SetAttribute("data-style", element.GetAttribute("style"));
            element.RemoveAttribute("style");
        }
    }

    /// <summary>A single paragraph without its element, so that it may follow a title on one line; anything else as it is.</summary>
    internal static string Inlined(string html) => OneParagraph().Match(html) is { Success: true } only ? only.Groups[1].Value : html;

    internal static bool IsBlock(string html) => Block().IsMatch(html);

    [GeneratedRegex(@"^<p>((?:(?!</?(?:p|div|h[1-6]|ul|ol|table|blockquote|pre|hr|img)\b).)*)</p>$", RegexOptions.Singleline)]
    private static partial Regex OneParagraph();

    [GeneratedRegex(@"<(?:p|div|h[1-6]|ul|ol|table|blockquote|pre|hr|img)\b")]
    private static partial Regex Block();

    /// <summary>The file that the address of a picture names, or null when it names none.</summary>
    /// <param name="source">The address, <c>fichier:</c> and an id.</param>
    public static Guid? FileOf(string? source) => source is not null && source.StartsWith(ImageScheme, StringComparison.Ordinal)
        && Guid.TryParseExact(source.AsSpan(ImageScheme.Length), "D", out var file) ? file : null;

    private static string WordsOf(string html) => FromPlain(MarkupWeight.Words(html));

    private static Guid? FileOf(IElement image) => FileOf(image.GetAttribute("src"));

    private static IHtmlElement Parse(string html) =>
        new HtmlParser().ParseDocument("<body>" + (MarkupWeight.IsBearable(html) ? html : WordsOf(html))).Body!;
}

/// <summary>How a picture stands in a text that leaves the portal.</summary>
/// <param name="Source">Its address.</param>
/// <param name="Id">The <c>id</c> of its element, or null.</param>
public sealed record ImageReference(string Source, string? Id = null);
