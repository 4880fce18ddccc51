using System.Globalization;
using System.Text;

namespace GlpiBridge.Desk.Categories;

/// <summary>Texts as they are compared: no case, no accents, no ligatures, one blank for anything that is not a letter or a digit.</summary>
internal static class Folded
{
    public static string Text(string text)
    {
        var folded = new StringBuilder(text.Length + 4);
        foreach (var rune in WholeText.Of(text).Normalize(NormalizationForm.FormD).EnumerateRunes())
        {
            Append(folded, Rune.ToLowerInvariant(rune));
        }

        return folded.ToString().TrimEnd(' ');
    }

    public static string[] Words(string text) => Text(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static void Append(StringBuilder folded, Rune rune)
    {
        if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark)
        {
            return;
        }

        if (!IsWritten(rune))
        {
            if (folded.Length > 0 && folded[^1] != ' ')
            {
                folded.Append(' ');
            }

            return;
        }

        folded.Append(rune.Value switch { 'œ' => "oe", 'æ' => "ae", _ => rune.ToString() });
    }

    private static bool IsWritten(Rune rune) => Rune.IsLetter(rune)
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber;
}
