namespace GlpiBridge.Desk.Categories;

/// <summary>
/// Searches categories: every word must stand somewhere in the path or the name, and names that start with the words come first. It holds
/// nothing: the texts were folded when GLPI was read, so that five thousand categories cost a millisecond or two.
/// </summary>
internal static class CategoryIndex
{
    private const int LongestQuery = 200;

    public static FoundCategories Search(IEnumerable<IndexedCategory> categories, string query, int limit)
    {
        var wanted = Folded.Words(query.Length > LongestQuery ? query[..LongestQuery] : query).Distinct(StringComparer.Ordinal).ToArray();
        List<IndexedCategory>[] ranked = [[], [], []];
        foreach (var category in categories)
        {
            if (HasAll(category.Whole, wanted))
            {
                ranked[Rank(category.Name, wanted)].Add(category);
            }
        }

        return new FoundCategories(
            [.. ranked.SelectMany(rank => rank).Take(Math.Max(0, limit)).Select(category => category.Offered)],
            ranked.Sum(rank => rank.Count));
    }

    private static int Rank(string name, string[] wanted)
    {
        if (Array.TrueForAll(wanted, word => StartsAWord(name, word)))
        {
            return 0;
        }

        return HasAll(name, wanted) ? 1 : 2;
    }

    private static bool HasAll(string text, string[] wanted)
    {
        foreach (var word in wanted)
        {
            if (!text.Contains(word, StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }

    private static bool StartsAWord(string name, string word)
    {
        for (var at = name.IndexOf(word, StringComparison.Ordinal); at >= 0; at = name.IndexOf(word, at + 1, StringComparison.Ordinal))
        {
            if (at == 0 || name[at - 1] == ' ')
            {
                return true;
            }
        }

        return false;
    }
}
