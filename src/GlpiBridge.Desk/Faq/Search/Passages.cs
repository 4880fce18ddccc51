using System.Numerics;

namespace GlpiBridge.Desk.Faq.Search;

/// <summary>Marks what was found where it stands, and cuts the passage out of a text that holds most of it.</summary>
internal sealed class Passages(Dictionary<string, int> found)
{
    private const int Size = 200, Before = 50, LongestText = 20_000;
    private readonly WordReader reader = new(compounds: true);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> stems = found.GetAlternateLookup<ReadOnlySpan<char>>();
    private readonly List<Mark> marks = [];

    public FaqHit Of(SearchableArticle article)
    {
        Read(article.Title);
        var title = Parts(article.Title, 0, article.Title.Length);
        Read(article.Text);
        var (start, end) = Best(article.Text);
        return new FaqHit(article.Id, title, Parts(article.Text, start, end));
    }

    private void Read(string text)
    {
        marks.Clear();
        reader.Open(text, LongestText);
        while (reader.Read())
        {
            var length = FrenchWords.Stem(reader.Buffer, reader.Length);
            if (stems.TryGetValue(reader.Buffer.AsSpan(0, length), out var words))
            {
                Add(new Mark(reader.Start, reader.End, words));
            }
        }
    }

    /// <summary>A compound comes after its parts, and takes their place.</summary>
    private void Add(Mark mark)
    {
        while (marks.Count > 0 && marks[^1].End > mark.Start)
        {
            mark = new Mark(Math.Min(mark.Start, marks[^1].Start), mark.End, mark.Words | marks[^1].Words);
            marks.RemoveAt(marks.Count - 1);
        }

        marks.Add(mark);
    }

    private (int Start, int End) Best(string text)
    {
        var (best, most) = (0, 0);
        for (var first = 0; first < marks.Count; first++)
        {
            var (words, count) = (0, 0);
            for (var mark = first; mark < marks.Count && marks[mark].End <= marks[first].Start + Size - Before; mark++)
            {
                words |= marks[mark].Words;
                count++;
            }

            var value = (BitOperations.PopCount((uint)words) * Size) + count;
            (best, most) = value > most ? (first, value) : (best, most);
        }

        return Cut(text, marks.Count == 0 ? 0 : marks[best].Start - Before);
    }

    /// <summary>Whole words only; near the beginning from the beginning, near the end up to the end.</summary>
    private static (int Start, int End) Cut(string text, int wanted)
    {
        var start = Math.Max(0, Math.Min(wanted, text.Length - Size));
        while (start > 0 && start < text.Length && !char.IsWhiteSpace(text[start - 1]) && wanted - start < Before)
        {
            start--;
        }

        var end = Math.Min(text.Length, start + Size);
        var word = end;
        while (word < text.Length && word > end - Before && !char.IsWhiteSpace(text[word]))
        {
            word--;
        }

        return (start, word > end - Before ? word : end);
    }

    private List<TextPart> Parts(string text, int start, int end)
    {
        var parts = new PartList(text, start, end);
        foreach (var mark in marks)
        {
            parts.Add(mark.Start, mark.End);
        }

        return parts.Finished();
    }

    private readonly record struct Mark(int Start, int End, int Words);
}
