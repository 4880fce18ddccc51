using System.Buffers;

namespace GlpiBridge.Desk.Faq.Search;

/// <summary>What each word of a query is worth in each article: best of its spellings, once for title, categories and files, once for the text. The arrays are lent.</summary>
internal sealed class Matches(int words, int documents) : IDisposable
{
    private readonly float[] heads = Rent<float>(words * documents);
    private readonly float[] bodies = Rent<float>(words * documents);
    private readonly int[] held = Rent<int>(documents);
    private readonly int[] typed = Rent<int>(documents);
    private readonly int[] holders = new int[words];

    public int Words => words;

    /// <summary>The stems that were found, and for which words (bits): to mark them.</summary>
    public Dictionary<string, int> Found { get; } = new(StringComparer.Ordinal);

    /// <summary>How many articles hold the word as typed; none: what was found instead counts.</summary>
    public int[] Exact { get; } = new int[words];

    public void Add(int word, int document, bool isHead, bool isTyped, float value)
    {
        var bit = 1 << word;
        holders[word] += (held[document] & bit) == 0 ? 1 : 0;
        held[document] |= bit;
        typed[document] |= isTyped ? bit : 0;
        ref var best = ref (isHead ? heads : bodies)[(word * documents) + document];
        best = Math.Max(best, value);
    }

    /// <summary>The words that the article holds in some shape, as bits.</summary>
    public int Held(int document) => held[document];

    /// <summary>The words that the article holds as they were typed, whole or begun, as bits.</summary>
    public int Typed(int document) => typed[document];

    public float Value(int word, int document) => heads[(word * documents) + document] + bodies[(word * documents) + document];

    /// <summary>How many articles hold the word in some shape.</summary>
    public int Count(int word) => holders[word];

    public void Dispose()
    {
        ArrayPool<float>.Shared.Return(heads);
        ArrayPool<float>.Shared.Return(bodies);
        ArrayPool<int>.Shared.Return(held);
        ArrayPool<int>.Shared.Return(typed);
    }

    private static T[] Rent<T>(int size)
    {
        var rented = ArrayPool<T>.Shared.Rent(size);
        rented.AsSpan(0, size).Clear();
        return rented;
    }
}
