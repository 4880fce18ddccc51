using System.Globalization;
using Lucene.Net.Analysis.Miscellaneous;

namespace GlpiBridge.Desk.Faq.Search;

/// <summary>Lower case, no accents, ligatures opened, « ² » a 2.</summary>
internal static class Folding
{
    private const int LongestFold = 4;
    private const char First = '\u0080', Last = '\u24FF';
    private static readonly string[] Table = [.. Enumerable.Range(First, Last - First + 1).Select(letter => Fold((char)letter))];

    public static bool IsWordCharacter(char letter) => char.IsAsciiLetterOrDigit(letter) || (letter >= First && IsWordCategory(letter));

    /// <summary>Appends the letter in the shape in which letters are compared; what no longer fits is left out.</summary>
    public static void Append(char letter, char[] buffer, ref int length)
    {
        if (length > FrenchWords.MaxLength - LongestFold)
        {
            return;
        }

        if (letter < First)
        {
            buffer[length++] = char.ToLowerInvariant(letter);
            return;
        }

        var folded = letter <= Last ? Table[letter - First] : Fold(letter);
        folded.CopyTo(0, buffer, length, folded.Length);
        length += folded.Length;
    }

    private static string Fold(char letter)
    {
        if (char.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark)
        {
            return "";
        }

        var folded = new char[LongestFold];
        return new string(folded, 0, ASCIIFoldingFilter.FoldToASCII([letter], 0, folded, 0, 1)).ToLowerInvariant();
    }

    private static bool IsWordCategory(char letter) => char.IsLetterOrDigit(letter)
        || char.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark or UnicodeCategory.OtherNumber;
}
