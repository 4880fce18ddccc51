using Lucene.Net.Util;

namespace GlpiBridge.Desk.Faq.Search;

/// <summary>The articles that a reader may read. Made once per view, by <see cref="FaqIndex.Readable"/>.</summary>
public sealed class ReadableArticles
{
    private readonly IReadOnlySet<long> ids;
    private Resolved resolved;

    internal ReadableArticles(FaqIndex index, IReadOnlySet<long> ids)
    {
        this.ids = ids;
        resolved = Resolve(index);
    }

    /// <summary>Where they stand in that index, part by part; asked of a newer index than it was made for, it looks them up anew.</summary>
    internal Resolved In(FaqIndex index)
    {
        var known = Volatile.Read(ref resolved);
        if (known.Index == index)
        {
            return known;
        }

        known = Resolve(index);
        Volatile.Write(ref resolved, known);
        return known;
    }

    private Resolved Resolve(FaqIndex index)
    {
        var bits = index.Parts.Select(part => Bits(part.Part, part.Live)).ToArray();
        var count = bits.Sum(part => part.Cardinality);
        var lengths = ArticleField.All.Select(field => index.Parts.Select((part, at) => Length(part.Part, bits[at], field)).Sum());
        return new Resolved(index, bits, count, [.. lengths.Select(length => Math.Max(1f, length / (float)Math.Max(1, count)))]);
    }

    private static long Length(IndexPart part, FixedBitSet bits, ArticleField field)
    {
        var sum = 0L;
        for (var document = 0; document < part.Count; document++)
        {
            sum += bits.Get(document) ? part.Length(field, document) : 0;
        }

        return sum;
    }

    private FixedBitSet Bits(IndexPart part, FixedBitSet live)
    {
        var bits = new FixedBitSet(part.Count);
        for (var document = 0; document < part.Count; document++)
        {
            if (live.Get(document) && ids.Contains(part.Articles[document].Id))
            {
                bits.Set(document);
            }
        }

        return bits;
    }

    /// <param name="Index">The index that this is said of.</param>
    /// <param name="Bits">Per part.</param>
    /// <param name="Count">How many there are.</param>
    /// <param name="AverageLengths">Per field, of the readable ones: the order of what a reader finds owes nothing to what he may not read.</param>
    internal sealed record Resolved(FaqIndex Index, FixedBitSet[] Bits, int Count, IReadOnlyList<float> AverageLengths);
}
