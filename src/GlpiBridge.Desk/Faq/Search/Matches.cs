using System.Buffers;

namespace GlpiBridge.Desk.Faq.Search;

/// <summary>What each word of a query is worth in each article: best of its spellings, once for title, categories and files, once for the text. The arrays are lent.</summary>
internal sealed class Matches(int words, int documents) : IDisposable
{
    private readonly float[] heads = Rent(words * documents);
    private readonly float[] bodies = Rent(words * documents);
    private readonly int[] typed = new int[documents];

    public int Words => words;

    /// <summary>The stems that were found, and for which words (bits): to mark them.</summary>
    public Dictionary<string, int> Found { get; } = new(StringComparer.Ordinal);

    /// <summary>How many articles hold the word as typed; none: what was found instead counts.</summary>
    public int[] Exact { get; } = new int[words];

    public void Add(int word, int document, bool isHead, bool isTyped, float value)
    {
        typed[document] |= isTyped ? 1 << word : 0;
        ref var best = ref (isHead ? heads : bodies)[(word * documents) + document];
        best = Math.Max(best, value);
    }

    public float Value(int word, int document) => heads[(word * documents) + document] + bodies[(word * documents) + document];

    /// <summary>Whether the article holds the word itself, whole or begun.</summary>
    public bool IsTyped(int word, int document) => (typed[document] & (1 << word)) != 0;

    public int Count(int word)
    {
        var count = 0;
        for (var document = 0; document < documents; document++)
        {
            count += Value(word, document) > 0 ? 1 : 0;
        }

        return count;
    }

    public void Dispose()
    {
        ArrayPool<float>.Shared.Return(heads);
        ArrayPool<float>.Shared.Return(bodies);
    }

    private static float[] Rent(int size)
    {
        var rented = ArrayPool<float>.Shared.Rent(size);
        rented.AsSpan(0, size).Clear();
        return rented;
    }
}
