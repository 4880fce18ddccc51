using System.Globalization;
using System.Text;

namespace GlpiBridge.Forms.Importing.Drafting;

/// <summary>Makes identifiers of titles, each once: lower-case letters, digits and hyphens.</summary>
/// <param name="otherwise">What begins one whose title has no letter to begin with.</param>
internal sealed class Identifiers(string otherwise)
{
    private const int Longest = 40;

    private readonly HashSet<string> given = new(StringComparer.Ordinal);

    public string Next(string title)
    {
        var id = Of(title);
        return Enumerable.Range(1, int.MaxValue)
            .Select(number => number == 1 ? id : string.Create(CultureInfo.InvariantCulture, $"{id}-{number}"))
            .First(given.Add);
    }

    private string Of(string title)
    {
        var id = new StringBuilder();
        foreach (var character in title.Replace("œ", "oe", StringComparison.OrdinalIgnoreCase).Replace("æ", "ae", StringComparison.OrdinalIgnoreCase).Normalize(NormalizationForm.FormD))
        {
            if (char.IsAsciiLetterOrDigit(character))
            {
                id.Append(char.ToLowerInvariant(character));
            }
            else if (id.Length > 0 && id[^1] != '-' && CharUnicodeInfo.GetUnicodeCategory(character) is not UnicodeCategory.NonSpacingMark)
            {
                id.Append('-');
            }
        }

        var words = id.ToString();
        var cut = words.Length <= Longest ? words : words[..(words[..(Longest + 1)].LastIndexOf('-') is > 0 and var end ? end : Longest)];
        var whole = cut.Trim('-');
        return whole.Length > 0 && char.IsAsciiLetter(whole[0]) ? whole : $"{otherwise}-{whole}".TrimEnd('-');
    }
}
