namespace GlpiBridge.Desk.Faq.Search;

/// <summary>The words that count of what somebody typed.</summary>
internal static class FaqQuery
{
    public const int MaxWords = 10;
    private const int MaxLength = 400;

    /// <summary>Without the words that say nothing; if there are no others, the last of them: it may be the beginning of one that does.</summary>
    public static IReadOnlyList<QueryWord> Read(string query)
    {
        var all = new List<QueryWord>();
        var reader = new WordReader(compounds: false);
        reader.Open(query, MaxLength);
        while (reader.Read())
        {
            all.Add(new QueryWord(new string(reader.Form), FrenchWords.Stem(reader.Form), FrenchWords.IsEmpty(reader.Form)));
        }

        if (all.Count == 0)
        {
            return [];
        }

        var telling = all.Where(word => !word.IsEmpty && !FrenchWords.IsTalk(word.Form)).DistinctBy(word => word.Stem).Take(MaxWords).ToList();
        return telling.Count > 0 ? telling : [all[^1]];
    }
}

/// <summary>One word of a query, in the shape in which words are compared.</summary>
internal sealed record QueryWord(string Form, string Stem, bool IsEmpty);
