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
        return new Resolved(index, bits, bits.Sum(part => part.Cardinality));
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

    internal sealed record Resolved(FaqIndex Index, FixedBitSet[] Bits, int Count);
}
