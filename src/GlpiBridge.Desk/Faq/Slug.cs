using GlpiBridge.Desk.Categories;

namespace GlpiBridge.Desk.Faq;

/// <summary>A text as it may stand in an address: lower case letters and digits without accents, words joined by hyphens. Empty when nothing of it can.</summary>
public static class Slug
{
    private const int Longest = 80;

    public static string Of(string text)
    {
        var words = string.Concat(Folded.Text(text).Select(character => char.IsAsciiLetterOrDigit(character) ? character : ' '))
            .Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var slug = string.Join('-', words);
        if (slug.Length <= Longest)
        {
            return slug;
        }

        var end = slug.LastIndexOf('-', Longest);
        return slug[..(end > 0 ? end : Longest)];
    }
}
