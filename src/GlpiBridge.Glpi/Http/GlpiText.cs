using System.Text.RegularExpressions;

namespace GlpiBridge.Glpi.Http;

/// <summary>
/// GLPI 10 stores <c>&lt; &gt; &amp;</c> as <c>&amp;#60; &amp;#62; &amp;#38;</c>, GLPI 11 stores what was typed. With the header
/// <c>X-GLPI-Sanitized-Content: false</c> 10.x gives the plain text back, but only for the direct fields of an item and for the message of a create.
/// The rule for those is therefore: leave them alone, on both versions. What the header does not reach (session, entity and profile names,
/// the rows of <c>_documents</c>, search results) is decoded here, once, under GLPI's own condition: a text with a bare
/// <c>&lt;</c>, <c>&gt;</c> or <c>&amp;</c> was never encoded, so "A &amp; B" of GLPI 11 stays what it is, and <c>&amp;amp;</c> is no mark of GLPI's.
/// </summary>
internal static partial class GlpiText
{
    public static string DecodeOnce(string text)
    {
        if (!text.Contains("&#", StringComparison.Ordinal) || NeverEncoded().IsMatch(text))
            return text;
        // & comes last: "&#38;#60;" is an encoded "&#60;", not an encoded "<".
        return text.Replace("&#60;", "<", StringComparison.Ordinal)
            .Replace("&#62;", ">", StringComparison.Ordinal)
            .Replace("&#38;", "&", StringComparison.Ordinal);
    }

    [GeneratedRegex("<|>|&(?!#?[a-z0-9]+;)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NeverEncoded();
}
