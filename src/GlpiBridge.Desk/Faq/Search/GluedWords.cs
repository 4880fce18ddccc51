namespace GlpiBridge.Desk.Faq.Search;

/// <summary>« choruspro », « motdepasse »: two words without the space, maybe with a small one between.</summary>
internal static class GluedWords
{
    private const int Least = 3, Longest = 24, LongestBetween = 3;

    public static IEnumerable<string[]> Of(string form)
    {
        if (form.Length > Longest)
        {
            yield break;
        }

        for (var first = Least; first <= form.Length - Least; first++)
        {
            for (var between = 0; between <= LongestBetween && first + between <= form.Length - Least; between++)
            {
                if (between == 0 || FrenchWords.IsEmpty(form.AsSpan(first, between)))
                {
                    yield return [FrenchWords.Stem(form.AsSpan(0, first)), FrenchWords.Stem(form.AsSpan(first + between))];
                }
            }
        }
    }
}
