using Lucene.Net.Util;

namespace GlpiBridge.Desk.Faq.Search;

/// <summary>
/// The articles, ready to be searched by any number of readers at once. Never changes: <see cref="With"/> makes the next one, which shares what stayed
/// the same, and the one before goes on answering for whoever holds it. There is nothing to dispose of.
/// </summary>
public sealed class FaqIndex
{
    // A part is made one with the next when it is less than so many times its size: few parts, and no article is indexed anew often.
    private const int Growth = 2;
    private readonly FaqSynonyms synonyms;

    private FaqIndex(IReadOnlyList<LivePart> parts, FaqSynonyms synonyms) => (Parts, this.synonyms) = (parts, synonyms);

    /// <summary>How many articles it holds.</summary>
    public int Count => Parts.Sum(part => part.Live.Cardinality);

    /// <summary>What the index takes in memory beside the texts.</summary>
    public long Bytes => Parts.Sum(part => part.Part.Bytes);

    internal IReadOnlyList<LivePart> Parts { get; }

    internal int Documents => Parts.Sum(part => part.Part.Count);

    public static FaqIndex Build(IEnumerable<SearchableArticle> articles, FaqSynonyms synonyms) => new(Append([], articles), synonyms);

    /// <summary>The same index with some articles replaced or added, and some gone; the others are not indexed anew.</summary>
    public FaqIndex With(IEnumerable<SearchableArticle> changed, IEnumerable<long> removed)
    {
        var fresh = changed.ToArray();
        var gone = fresh.Select(article => article.Id).Concat(removed).ToHashSet();
        return new FaqIndex(Append(Parts.Select(part => part.Without(gone)), fresh), synonyms);
    }

    public ReadableArticles Readable(IReadOnlySet<long> ids) => new(this, ids);

    /// <summary>Finds articles, best first. The query may be anything that a person or a machine can send.</summary>
    public FaqHits Search(string query, ReadableArticles readable, FaqSearchOptions options)
    {
        var bits = readable.In(this);
        var words = FaqQuery.Read(query);
        if (words.Count == 0 || bits.Count == 0)
        {
            return FaqHits.None;
        }

        using var matches = new Matches(words.Count, Documents);
        new Matching(this, bits, synonyms, matches).Run(words);
        var all = Ranking.Of(matches, this, bits.Count);
        var shown = all.Where(hit => options.Among is null || options.Among(hit.Id)).Skip(options.Skip).Take(options.Take);
        var passages = new Passages(matches.Found);
        return new FaqHits([.. shown.Select(hit => passages.Of(hit))], [.. all.Select(article => article.Id)]);
    }

    private static List<LivePart> Append(IEnumerable<LivePart> kept, IEnumerable<SearchableArticle> articles)
    {
        var parts = kept.Where(part => part.Live.Cardinality > 0).ToList();
        var last = articles.GroupBy(article => article.Id).Select(same => same.Last()).ToList();
        while (parts.Count > 0 && last.Count > 0 && parts[^1].Live.Cardinality < Growth * last.Count)
        {
            last.InsertRange(0, parts[^1].Articles);
            parts.RemoveAt(parts.Count - 1);
        }

        if (last.Count > 0)
        {
            parts.Add(LivePart.Of(last));
        }

        return parts;
    }

    /// <summary>A part, and which of its articles still count.</summary>
    internal sealed record LivePart(IndexPart Part, FixedBitSet Live)
    {
        public IEnumerable<SearchableArticle> Articles => Part.Articles.Where((_, document) => Live.Get(document));

        public static LivePart Of(IReadOnlyList<SearchableArticle> articles)
        {
            var live = new FixedBitSet(articles.Count);
            live.Set(0, articles.Count);
            return new LivePart(new IndexPart(articles), live);
        }

        public LivePart Without(IReadOnlySet<long> gone)
        {
            var documents = gone.Select(Part.Document).OfType<int>().Where(Live.Get).ToArray();
            if (documents.Length == 0)
            {
                return this;
            }

            var left = Live.Clone();
            Array.ForEach(documents, left.Clear);
            return this with { Live = left };
        }
    }
}
