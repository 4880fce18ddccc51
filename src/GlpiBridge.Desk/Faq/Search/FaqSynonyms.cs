namespace GlpiBridge.Desk.Faq.Search;

/// <summary>Words that mean the same to those who search: the groups of config/faq-synonyms.txt.</summary>
public sealed class FaqSynonyms
{
    private readonly ILookup<string, (int Group, string[] Entry)> byFirst;
    private readonly string[][][] groups;

    internal FaqSynonyms(IEnumerable<IEnumerable<string>> lines)
    {
        var words = new WordList();
        groups = [.. lines.Select(line => line.Select(entry => Stems(entry, words)).ToArray())];
        byFirst = groups.SelectMany((group, index) => group.Select(entry => (Group: index, Entry: entry))).ToLookup(pair => pair.Entry[0], StringComparer.Ordinal);
        Vocabulary = words.Sorted();
    }

    public static FaqSynonyms None { get; } = new([]);

    /// <summary>The words of all groups.</summary>
    internal Vocabulary Vocabulary { get; }

    /// <summary>Reads the file; where there is none, there are no synonyms.</summary>
    /// <exception cref="FormatException">A line that is not a group, told with file and line.</exception>
    public static FaqSynonyms Load(string path) => File.Exists(path) ? new FaqSynonyms(SynonymFile.Read(path, File.ReadAllLines(path))) : None;

    /// <summary>What may stand for the words at the beginning of these: how many of them, and what.</summary>
    internal IEnumerable<(int Words, string[] Stems)> For(IReadOnlyList<string> stems, int start) =>
        from known in byFirst[stems[start]]
        where Stands(known.Entry, stems, start)
        from other in groups[known.Group]
        where other != known.Entry
        select (known.Entry.Length, other);

    private static bool Stands(string[] entry, IReadOnlyList<string> stems, int start) =>
        start + entry.Length <= stems.Count && !entry.Where((stem, offset) => stems[start + offset] != stem).Any();

    private static string[] Stems(string entry, WordList words) => [.. SynonymFile.Words(entry).Select(form => words.Note(form).Stem)];
}
