using Lucene.Net.Analysis.Core;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Lucene.Net.Util;

namespace GlpiBridge.Desk.Faq.Search;

/// <summary>Has Lucene write articles into one segment: per field the stems, and once more all words as they are, to tell in which articles a guess stands.</summary>
internal sealed class IndexPartWriter : IDisposable
{
    /// <summary>Lucene's field with the words of all other fields.</summary>
    public const string Forms = "forms";

    private static readonly FieldType Stems = new() { IsIndexed = true, IsTokenized = true, OmitNorms = true, IndexOptions = IndexOptions.DOCS_AND_FREQS };
    private static readonly FieldType Words = new() { IsIndexed = true, IsTokenized = true, OmitNorms = true, IndexOptions = IndexOptions.DOCS_ONLY };
    private readonly ListedTokens[] stems = [.. ArticleField.All.Select(_ => new ListedTokens())];
    private readonly ListedTokens forms = new();
    private readonly HashSet<string> formsOfOne = new(StringComparer.Ordinal);

    public WordList WordList { get; } = new();

    /// <returns>Per field, how many words each article has.</returns>
    public ushort[][] Write(RAMDirectory folder, IReadOnlyList<SearchableArticle> articles)
    {
        var lengths = ArticleField.All.Select(_ => new ushort[articles.Count]).ToArray();
        Field[] fields = [.. ArticleField.All.Select(field => new Field(field.Name, stems[field.Index], Stems)), new Field(Forms, forms, Words)];
        using var analyzer = new KeywordAnalyzer();
        using var writer = new IndexWriter(folder, new IndexWriterConfig(LuceneVersion.LUCENE_48, analyzer));
        for (var document = 0; document < articles.Count; document++)
        {
            Read(articles[document]);
            writer.AddDocument(fields);
            foreach (var field in ArticleField.All)
            {
                lengths[field.Index][document] = (ushort)Math.Min(stems[field.Index].Words.Count, ushort.MaxValue);
            }
        }

        writer.ForceMerge(1);
        return lengths;
    }

    public void Dispose()
    {
        forms.Dispose();
        Array.ForEach(stems, field => field.Dispose());
    }

    private void Read(SearchableArticle article)
    {
        formsOfOne.Clear();
        foreach (var field in ArticleField.All)
        {
            stems[field.Index].Words.Clear();
            WordList.Read(field.Text(article), stems[field.Index].Words, formsOfOne);
        }

        forms.Words.Clear();
        forms.Words.AddRange(formsOfOne);
    }
}
