namespace GlpiBridge.Desk.Faq.Search;

/// <summary>The words met while some texts are read, each stemmed once.</summary>
internal sealed class WordList
{
    private readonly Dictionary<string, (string Stem, int Uses)> words;
    private readonly Dictionary<string, (string Stem, int Uses)>.AlternateLookup<ReadOnlySpan<char>> known;

    public WordList()
    {
        words = new(StringComparer.Ordinal);
        known = words.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public string StemOf(ReadOnlySpan<char> form)
    {
        var stem = known.TryGetValue(form, out var word) ? word.Stem : FrenchWords.Stem(form);
        known[form] = (stem, word.Uses + 1);
        return stem;
    }

    public Vocabulary Sorted() => new(words.Select(word => (word.Key, word.Value.Stem, word.Value.Uses)));
}
