using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using GlpiBridge.Forms.RichTexts;

namespace GlpiBridge.Forms.Importing;

/// <summary>Makes plain text of what GLPI keeps: HTML, entities, and what generations of escaping have left of it. Words stay; what was wrong is noted.</summary>
/// <param name="notes">Where it is noted.</param>
/// <param name="isEscaped">True when every text went through GLPI 10's sanitizer, which writes <c>&amp;#60;</c> for a less-than sign.</param>
internal sealed partial class ForeignText(ImportNotes notes, bool isEscaped)
{
    private const char Unreadable = '\ufffd';

    /// <summary>A text of one line, without markup.</summary>
    /// <param name="raw">The text as exported.</param>
    /// <param name="fallback">What to say when it is empty.</param>
    public string Line(string raw, string fallback)
    {
        var faults = new List<string>();
        var line = Blank().Replace(Plain(raw, faults, mayBeHtml: false), " ").Trim();
        if (line.Length == 0)
        {
            line = fallback;
            faults.Add("l'intitulé est vide dans l'export. Écrivez-en un.");
        }

        faults.ForEach(fault => notes.Add(line, fault));
        return line;
    }

    /// <summary>A text of any length.</summary>
    /// <param name="raw">The text as exported.</param>
    /// <param name="place">Whose text it is.</param>
    public string Block(string raw, string place)
    {
        var faults = new List<string>();
        var block = Plain(raw, faults, mayBeHtml: true).ReplaceLineEndings("\n").Trim();
        faults.ForEach(fault => notes.Add(place, fault));
        return block;
    }

    private string Plain(string raw, List<string> faults, bool mayBeHtml)
    {
        var text = isEscaped ? WebUtility.HtmlDecode(raw) : raw;
        if (Tag().IsMatch(text))
        {
            if (!mayBeHtml)
            {
                faults.Add("l'intitulé contenait du HTML, qui a été retiré.");
            }

            text = Words(text, faults);
        }

        if (WebUtility.HtmlDecode(text) is var decoded && decoded != text && Entity().IsMatch(text))
        {
            faults.Add($"un échappement de trop (« {Entity().Match(text).Value} ») a été défait. Relisez ce texte.");
            text = decoded;
        }

        if (Unfinished().Match(text) is { Success: true } unfinished)
        {
            faults.Add($"l'échappement « {unfinished.Value} » est cassé dans l'export et reste tel quel. Corrigez ce texte.");
        }

        if (Slashed().IsMatch(text))
        {
            faults.Add("des barres obliques inverses d'échappement ont été retirées. Relisez ce texte.");
            text = Slashed().Replace(text, match => match.Value[1] is 'r' ? "\n" : match.Value[1..]);
        }

        if (Code().IsMatch(text))
        {
            faults.Add($"l'échappement « {Code().Match(text).Value} », dont la barre oblique s'est perdue, a été défait. Relisez ce texte.");
            text = Code().Replace(text, match => ((char)int.Parse(match.Value[^4..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)).ToString());
        }

        if (text.Any(character => char.IsControl(character) && !char.IsWhiteSpace(character)))
        {
            faults.Add("des caractères de contrôle ont été retirés.");
            text = string.Concat(text.Where(character => !char.IsControl(character) || char.IsWhiteSpace(character)));
        }

        // Two code points that are no characters, and that nothing may write.
        text = text.Replace('\ufffe', Unreadable).Replace('\uffff', Unreadable);
        if (text.Contains(Unreadable, StringComparison.Ordinal))
        {
            faults.Add($"un caractère est illisible dans l'export (« {Unreadable} »). Corrigez ce texte.");
        }

        return text;
    }

    private static string Words(string html, List<string> faults)
    {
        if (!MarkupWeight.IsBearable(html))
        {
            return MarkupWeight.Words(html);
        }

        var body = new HtmlParser().ParseDocument("<body>" + html).Body!;
        if (body.QuerySelector("img") is not null)
        {
            faults.Add("une image du texte n'est pas reprise.");
        }

        // A link's address is part of what is said.
        foreach (var link in body.QuerySelectorAll("a[href]").ToList())
        {
            var address = link.GetAttribute("href")!;
            if (!link.TextContent.Contains(address, StringComparison.Ordinal))
            {
                link.AppendChild(body.Owner!.CreateTextNode($" ({address})"));
            }
        }

        return PlainText.Of(body);
    }

    // A name of HTML only: « < 10 Mo » and « <nom> » are words.
    [GeneratedRegex(@"</?(?:p|br|b|strong|i|em|u|s|span|div|ul|ol|li|a|img|h[1-6]|table|thead|tbody|tr|td|th|font|hr|pre|blockquote|code|sub|sup|script|style|iframe|svg)(?:\s[^<>]*)?/?>", RegexOptions.IgnoreCase)]
    private static partial Regex Tag();

    [GeneratedRegex(@"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,30});")]
    private static partial Regex Entity();

    [GeneratedRegex(@"&(?:#\d{1,7}(?![\d;])|#[xX][0-9a-fA-F]{1,6}(?![0-9a-fA-F;])|(?:lt|gt|amp|quot|nbsp|apos)(?![a-zA-Z0-9;]))")]
    private static partial Regex Unfinished();

    [GeneratedRegex(@"\\r\\n|\\['""]")]
    private static partial Regex Slashed();

    // « Matu00e9riel »: accented letters of lists that MySQL has unescaped once too often.
    [GeneratedRegex(@"\\?u00[a-f][0-9a-f]")]
    private static partial Regex Code();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blank();
}
