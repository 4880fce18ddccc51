namespace GlpiBridge.Desk.Faq.Search;

/// <summary>The words of some texts in alphabetical order, each with its stem: what half words and misspelt ones are looked up in.</summary>
internal sealed class Vocabulary
{
    private readonly string[] forms;
    private readonly string[] stems;
    private readonly int[] uses;
    private readonly byte[] shared;

    /// <param name="words">Form, stem and how often it is used.</param>
    public Vocabulary(IEnumerable<(string Form, string Stem, int Uses)> words)
    {
        var sorted = words.ToArray();
        Array.Sort(sorted, (one, other) => string.CompareOrdinal(one.Form, other.Form));
        forms = [.. sorted.Select(word => word.Form)];
        stems = [.. sorted.Select(word => word.Stem)];
        uses = [.. sorted.Select(word => word.Uses)];
        shared = [.. forms.Select((form, index) => (byte)(index == 0 ? 0 : form.AsSpan().CommonPrefixLength(forms[index - 1])))];
    }

    public ReadOnlySpan<string> Forms => forms;

    /// <summary>How many letters each word has in common with the one before.</summary>
    public ReadOnlySpan<byte> Shared => shared;

    /// <summary>The words that begin so, the most used ones when there are many.</summary>
    public IEnumerable<(string Form, string Stem)> Beginning(string prefix, int limit)
    {
        var first = FirstFrom(prefix);
        var begins = first < forms.Length && forms[first].StartsWith(prefix, StringComparison.Ordinal);
        return begins ? Some(first, After(first, prefix.Length), limit) : [];
    }

    /// <summary>The words from one to before another, the most used ones when there are many.</summary>
    public IEnumerable<(string Form, string Stem)> Some(int first, int end, int limit) => end - first <= limit
        ? Enumerable.Range(first, end - first).Select(At)
        : Enumerable.Range(first, end - first).OrderByDescending(index => uses[index]).Take(limit).Select(At);

    public (string Form, string Stem) At(int index) => (forms[index], stems[index]);

    /// <summary>The next word that does not share so many letters with the one at <paramref name="index"/>.</summary>
    public int After(int index, int letters)
    {
        do
        {
            index++;
        }
        while (index < shared.Length && shared[index] >= letters);

        return index;
    }

    private int FirstFrom(string form)
    {
        var found = Array.BinarySearch(forms, form, StringComparer.Ordinal);
        return found < 0 ? ~found : found;
    }
}
