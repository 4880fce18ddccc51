using Lucene.Net.Index;
using Lucene.Net.Store;

namespace GlpiBridge.Desk.Faq.Search;

/// <summary>
/// Some articles as one Lucene segment in memory. Nothing of it ever changes and nothing of it must be closed: an index of yesterday keeps
/// answering as long as somebody holds it, and the garbage collector takes it then.
/// </summary>
internal sealed class IndexPart
{
    private readonly Dictionary<long, int> documents;
    private readonly ushort[][] lengths;
    private readonly AtomicReader reader;

    public IndexPart(IReadOnlyList<SearchableArticle> articles)
    {
        Articles = articles;
        documents = articles.Select((article, document) => (article.Id, document)).ToDictionary(pair => pair.Id, pair => pair.document);
        var folder = new RAMDirectory();
        using var writer = new IndexPartWriter();
        lengths = writer.Write(folder, articles);
        Vocabulary = writer.WordList.Sorted();
        reader = DirectoryReader.Open(folder).Leaves[0].AtomicReader;
        Bytes = folder.GetSizeInBytes();
    }

    public IReadOnlyList<SearchableArticle> Articles { get; }

    public Vocabulary Vocabulary { get; }

    public long Bytes { get; }

    public int Count => Articles.Count;

    public int? Document(long article) => documents.TryGetValue(article, out var document) ? document : null;

    public int Length(ArticleField field, int document) => lengths[field.Index][document];

    /// <summary>Lucene's list of the words of a field; none when no article has any there.</summary>
    public TermsEnum? Terms(string field) => reader.GetTerms(field)?.GetEnumerator();
}
