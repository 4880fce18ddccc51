using System.Text.RegularExpressions;

namespace GlpiBridge.Sandbox.Items;

/// GLPI 10 keeps texts with three characters encoded, and leaves alone what already looks encoded.
internal static partial class Sanitizer
{
    public static string Encode(string text) =>
        LooksEncoded(text) ? text : text.Replace("&", "&#38;", StringComparison.Ordinal)
            .Replace("<", "&#60;", StringComparison.Ordinal).Replace(">", "&#62;", StringComparison.Ordinal);

    public static string Decode(string text)
    {
        if (!LooksEncoded(text)) return text;
        return NewEntity().IsMatch(text)
            ? text.Replace("&#62;", ">", StringComparison.Ordinal).Replace("&#60;", "<", StringComparison.Ordinal)
                .Replace("&#38;", "&", StringComparison.Ordinal)
            : text.Replace("&gt;", ">", StringComparison.Ordinal).Replace("&lt;", "<", StringComparison.Ordinal);
    }

    private static bool LooksEncoded(string text) => !RawCharacter().IsMatch(text) && AnyEntity().IsMatch(text);

    [GeneratedRegex("<|>|&(?!#?[a-zA-Z0-9]+;)")]
    private static partial Regex RawCharacter();

    [GeneratedRegex("&#38;|&#60;|&#62;|&lt;|&gt;")]
    private static partial Regex AnyEntity();

    [GeneratedRegex("&#38;|&#60;|&#62;")]
    private static partial Regex NewEntity();
}
