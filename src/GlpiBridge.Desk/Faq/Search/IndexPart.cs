using Lucene.Net.Analysis.Core;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Lucene.Net.Util;

namespace GlpiBridge.Desk.Faq.Search;

/// <summary>
/// Some articles as one Lucene segment in memory. Nothing of it ever changes and nothing of it must be closed: an index of yesterday keeps
/// answering as long as somebody holds it, and the garbage collector takes it then.
/// </summary>
internal sealed class IndexPart
{
    private static readonly FieldType Indexed = new() { IsIndexed = true, IsTokenized = true, OmitNorms = true, IndexOptions = IndexOptions.DOCS_AND_FREQS };
    private readonly Dictionary<long, int> documents;
    private readonly ushort[][] lengths;
    private readonly AtomicReader reader;

    public IndexPart(IReadOnlyList<SearchableArticle> articles)
    {
        Articles = articles;
        documents = articles.Select((article, document) => (article.Id, document)).ToDictionary(pair => pair.Id, pair => pair.document);
        lengths = [.. ArticleField.All.Select(_ => new ushort[articles.Count])];
        var (folder, words) = (new RAMDirectory(), new WordList());
        Write(folder, [.. ArticleField.All.Select(_ => new ArticleTokens(words))]);
        Vocabulary = words.Sorted();
        reader = DirectoryReader.Open(folder).Leaves[0].AtomicReader;
        Bytes = folder.GetSizeInBytes();
    }

    public IReadOnlyList<SearchableArticle> Articles { get; }

    public Vocabulary Vocabulary { get; }

    public long Bytes { get; }

    public int Count => Articles.Count;

    public int? Document(long article) => documents.TryGetValue(article, out var document) ? document : null;

    public int Length(ArticleField field, int document) => lengths[field.Index][document];

    public Terms? Terms(ArticleField field) => reader.GetTerms(field.Name);

    private void Write(RAMDirectory folder, ArticleTokens[] tokens)
    {
        using var analyzer = new KeywordAnalyzer();
        using var writer = new IndexWriter(folder, new IndexWriterConfig(LuceneVersion.LUCENE_48, analyzer));
        var fields = ArticleField.All.Select(field => new Field(field.Name, tokens[field.Index], Indexed)).ToArray();
        for (var document = 0; document < Articles.Count; document++)
        {
            foreach (var field in ArticleField.All)
            {
                tokens[field.Index].Open(field.Text(Articles[document]));
            }

            writer.AddDocument(fields);
            foreach (var field in ArticleField.All)
            {
                lengths[field.Index][document] = (ushort)Math.Min(tokens[field.Index].Count, ushort.MaxValue);
            }
        }

        writer.ForceMerge(1);
    }
}
