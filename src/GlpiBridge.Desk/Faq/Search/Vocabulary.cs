namespace GlpiBridge.Desk.Faq.Search;

/// <summary>The words of some texts in alphabetical order, each with its stem: what half words and misspelt ones are looked up in.</summary>
internal sealed class Vocabulary
{
    private readonly string[] forms;
    private readonly string[] stems;
    private readonly int[] uses;

    /// <param name="words">Form, stem and how often it is used.</param>
    public Vocabulary(IEnumerable<(string Form, string Stem, int Uses)> words)
    {
        var sorted = words.ToArray();
        Array.Sort(sorted, (one, other) => string.CompareOrdinal(one.Form, other.Form));
        forms = [.. sorted.Select(word => word.Form)];
        stems = [.. sorted.Select(word => word.Stem)];
        uses = [.. sorted.Select(word => word.Uses)];
    }

    public ReadOnlySpan<string> Forms => forms;

    /// <summary>The words that begin so, the most used ones when there are many.</summary>
    public IEnumerable<(string Form, string Stem)> Beginning(string prefix, int limit)
    {
        var first = FirstFrom(prefix);
        return Some(first, After(first, prefix), limit);
    }

    public IEnumerable<(string Form, string Stem)> Some(int first, int end, int limit) => end - first <= limit
        ? Enumerable.Range(first, end - first).Select(At)
        : Enumerable.Range(first, end - first).OrderByDescending(index => uses[index]).Take(limit).Select(At);

    public (string Form, string Stem) At(int index) => (forms[index], stems[index]);

    /// <summary>The first word from <paramref name="from"/> on that does not begin so; near ones are found fast.</summary>
    public int After(int from, ReadOnlySpan<char> prefix)
    {
        var step = 1;
        while (from + step < forms.Length && Begins(from + step, prefix))
        {
            step *= 2;
        }

        var (low, high) = (from + (step / 2), Math.Min(from + step, forms.Length));
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Begins(middle, prefix) ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private bool Begins(int index, ReadOnlySpan<char> prefix) => forms[index].AsSpan().StartsWith(prefix, StringComparison.Ordinal);

    private int FirstFrom(string form)
    {
        var found = Array.BinarySearch(forms, form, StringComparer.Ordinal);
        return found < 0 ? ~found : found;
    }
}
