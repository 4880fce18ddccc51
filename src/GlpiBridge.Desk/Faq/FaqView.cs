using System.ComponentModel;
using System.Text.Json.Serialization;
using GlpiBridge.Desk.Faq.Search;

namespace GlpiBridge.Desk.Faq;

/// <summary>
/// The FAQ as some readers see it: only what they may read, in lists, counts, searches. Made once for all who may read the same. The cache
/// writes out as JSON even what it keeps in memory only, to weigh it: this is spared that.
/// </summary>
[ImmutableObject(true)]
public sealed class FaqView
{
    private const int InShortLists = 5;
    private const string Separator = " › ";

    private readonly FaqBook book;
    private readonly FaqReadable readable;
    private readonly ReadableArticles searched;
    private readonly FaqCategoryTree tree;

    internal FaqView(FaqBook book, FaqReadable readable)
    {
        this.book = book;
        this.readable = readable;
        tree = FaqCategoryTree.Of(book.Snapshot, readable.Ids);
        searched = book.Index.Readable(readable.Ids);
        var articles = book.Snapshot.Articles.Where(article => readable.Ids.Contains(article.Id)).ToList();
        MostRead = [.. articles.Where(article => book.ViewsOf(article) > 0).OrderByDescending(book.ViewsOf).ThenByDescending(article => article.Modified).Take(InShortLists).Select(Entry)];
        Uncategorised = Entries(tree.Uncategorised);
        Latest = [.. articles.OrderByDescending(article => article.Created).ThenByDescending(article => article.Id).Take(InShortLists).Select(Entry)];
    }

    [JsonIgnore]
    public int Count => readable.Ids.Count;

    /// <summary>When an article appears or disappears by its dates; null for never.</summary>
    [JsonIgnore]
    public DateTimeOffset? Until => readable.Until;

    [JsonIgnore]
    public IReadOnlyList<FaqBranch> Roots => tree.Roots;

    [JsonIgnore]
    public IReadOnlyList<FaqEntry> MostRead { get; }

    [JsonIgnore]
    public IReadOnlyList<FaqEntry> Latest { get; }

    /// <summary>Articles that stand in no category.</summary>
    [JsonIgnore]
    public IReadOnlyList<FaqEntry> Uncategorised { get; }

    /// <returns>The article; null for one that these readers may not read, or that is none.</returns>
    public FaqPage? Find(long id) => readable.Ids.Contains(id) && book.Snapshot.ById.TryGetValue(id, out var article)
        ? new FaqPage(Entry(article), book.ContentOf(article), [.. Paths(article).Select(path => path.Select(branch => branch.Category).ToList())], article.Documents)
        : null;

    public FaqBranch? Branch(long category) => tree.Find(category);

    /// <returns>The category with those above it, from the top down.</returns>
    public IReadOnlyList<FaqCategory> PathOf(long category) => [.. tree.PathOf(category).Select(branch => branch.Category)];

    /// <returns>The articles of the category itself, by title.</returns>
    public IReadOnlyList<FaqEntry> In(FaqBranch branch) => Entries(branch.Articles);

    /// <param name="query">What was typed.</param>
    /// <param name="category">A category to stay in; one that these readers do not have finds nothing.</param>
    /// <param name="page">From 1.</param>
    public FaqResults Search(string query, long? category, int page)
    {
        var among = category is { } chosen ? tree.ArticlesUnder(chosen) : null;
        var hits = book.Index.Search(query, searched, new FaqSearchOptions { Skip = (page - 1) * FaqResults.PageSize, Take = FaqResults.PageSize, Among = among is null ? null : among.Contains });
        return new FaqResults
        {
            Query = query,
            Category = category is { } id ? tree.Find(id)?.Category : null,
            Total = among is null ? hits.All.Count : hits.All.Count(among.Contains),
            Page = page,
            Shown = Found(hits),
            Filters = FiltersOf(hits, category),
        };
    }

    /// <summary>The best few, for lists that open while one types.</summary>
    public FaqSuggestions Suggest(string query, int limit)
    {
        var hits = book.Index.Search(query, searched, new FaqSearchOptions { Take = limit });
        return new FaqSuggestions(Found(hits), hits.All.Count);
    }

    private List<FaqFound> Found(FaqHits hits) => [.. hits.Shown.Select(hit => new FaqFound(Entry(book.Snapshot.ById[hit.Id]), hit.Title, hit.Extract))];

    private List<FaqFilter> FiltersOf(FaqHits hits, long? category)
    {
        var chosen = category is { } id ? tree.Find(id) : null;
        IEnumerable<FaqBranch> offered = category is null ? tree.Roots : chosen is null ? [] : [chosen, .. chosen.Children];
        return [.. offered.Select(branch => new FaqFilter(branch.Category, hits.All.Count(tree.ArticlesUnder(branch.Category.Id).Contains))).Where(filter => filter.Count > 0)];
    }

    private List<FaqEntry> Entries(IEnumerable<long> ids) =>
        [.. ids.Select(id => Entry(book.Snapshot.ById[id])).OrderBy(entry => entry.Title, StringComparer.Create(FaqBook.French, ignoreCase: true))];

    private FaqEntry Entry(FaqArticle article) => new(
        article.Id,
        article.Title,
        Paths(article).Select(path => string.Join(Separator, path.Select(branch => branch.Category.Name))).FirstOrDefault(""),
        book.ViewsOf(article),
        article.Modified);

    private IEnumerable<IReadOnlyList<FaqBranch>> Paths(FaqArticle article) => article.Categories.Select(tree.PathOf).Where(path => path.Count > 0);
}

/// <summary>An article to be read.</summary>
/// <param name="Entry">What lists say of it.</param>
/// <param name="Content">Its content, cleaned.</param>
/// <param name="Paths">Its categories, each with those above it, from the top down.</param>
/// <param name="Documents">GLPI's documents that hang on it.</param>
public sealed record FaqPage(FaqEntry Entry, Content.ArticleContent Content, IReadOnlyList<IReadOnlyList<FaqCategory>> Paths, IReadOnlyList<FaqDocument> Documents)
{
    // An article that fits on a screen or two needs none.
    private const int ShortText = 2_500;
    private const int FewHeadings = 3;

    public bool HasSummary => Content.Headings.Count >= FewHeadings && Content.PlainText.Length > ShortText;

    /// <summary>The documents that its text does not show.</summary>
    public IReadOnlyList<FaqDocument> Attached => [.. Documents.Where(document => !Content.InlineDocuments.Contains(document.Id))];
}
