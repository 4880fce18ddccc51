namespace GlpiBridge.Desk.Faq.Search;

/// <summary>The words met while some texts are read, each stemmed once.</summary>
internal sealed class WordList
{
    private readonly WordReader reader = new(compounds: true);
    private readonly Dictionary<string, (string Stem, int Uses)> words;
    private readonly Dictionary<string, (string Stem, int Uses)>.AlternateLookup<ReadOnlySpan<char>> known;

    public WordList()
    {
        words = new(StringComparer.Ordinal);
        known = words.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Adds the stems of a text's words to a list, in order, and the words themselves to a set.</summary>
    public void Read(string text, List<string> stems, HashSet<string> forms)
    {
        reader.Open(text, text.Length);
        while (reader.Read())
        {
            if (!FrenchWords.IsEmpty(reader.Form))
            {
                var (form, stem) = Note(reader.Form);
                stems.Add(stem);
                forms.Add(form);
            }
        }
    }

    public (string Form, string Stem) Note(ReadOnlySpan<char> read)
    {
        if (!known.TryGetValue(read, out var form, out var word))
        {
            (form, word) = (new string(read), (FrenchWords.Stem(read), 0));
        }

        words[form] = (word.Stem, word.Uses + 1);
        return (form, word.Stem);
    }

    public Vocabulary Sorted() => new(words.Select(word => (word.Key, word.Value.Stem, word.Value.Uses)));
}
