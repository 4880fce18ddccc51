using System.Globalization;
using System.Text;

namespace GlpiBridge.Sandbox.Items;

/// Texts as MySQL's utf8mb4_unicode_ci compares them: without case and accents.
internal static class Fold
{
    public static string Text(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark) continue;
            switch (char.ToLowerInvariant(c))
            {
                case 'œ': folded.Append("oe"); break;
                case 'æ': folded.Append("ae"); break;
                case var lower: folded.Append(lower); break;
            }
        }
        return folded.ToString();
    }

    public static bool Contains(string text, string part) => Text(text).Contains(Text(part), StringComparison.Ordinal);
    public static bool Same(string a, string b) => Compare(a, b) == 0;

    public static int Compare(string? a, string? b) =>
        string.CompareOrdinal(Text((a ?? "").TrimEnd()), Text((b ?? "").TrimEnd()));
}
