using GlpiBridge.Desk.Categories;

namespace GlpiBridge.Desk.Faq;

/// <summary>Words of an address that people read: small letters, digits and hyphens.</summary>
public static class Slug
{
    private const int Longest = 80;

    public static string Of(string text)
    {
        var words = string.Join('-', Folded.Words(text)).Where(char.IsAsciiLetterOrDigit, '-');
        return words.Length <= Longest ? words : words[..Longest].TrimEnd('-');
    }

    private static string Where(this string text, Func<char, bool> isKept, char other) => string.Concat(text.Where(letter => letter == other || isKept(letter)));
}
