using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using GlpiBridge.Desk.Faq.Content;
using GlpiBridge.Desk.Faq.Search;

namespace GlpiBridge.Desk.Faq;

/// <summary>What is made of one snapshot once for all its readers: the index, and each article's content when it is first opened.</summary>
public sealed class FaqBook
{
    internal static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    private readonly FaqMaking making;
    private readonly Dictionary<long, SearchableArticle> indexed;
    private readonly ConcurrentDictionary<long, Lazy<ArticleContent>> contents = new();
    private readonly FaqAudiences audiences;

    private FaqBook(FaqSnapshot snapshot, FaqIndex index, Dictionary<long, SearchableArticle> indexed, FaqMaking making)
    {
        Snapshot = snapshot;
        Index = index;
        this.indexed = indexed;
        this.making = making;
        audiences = new FaqAudiences(snapshot, making.Zone);
    }

    internal FaqSnapshot Snapshot { get; }

    internal FaqIndex Index { get; }

    /// <summary>Makes the book of a snapshot; of an earlier book it takes what has not changed.</summary>
    internal static FaqBook Of(FaqSnapshot snapshot, FaqBook? earlier, FaqMaking making)
    {
        var names = snapshot.Categories.ToDictionary(category => category.Id, category => category.FullName);
        var indexed = snapshot.Articles.ToDictionary(article => article.Id, article => Searchable(article, names, earlier));
        if (earlier is null)
        {
            return new FaqBook(snapshot, FaqIndex.Build(indexed.Values, making.Synonyms), indexed, making);
        }

        var changed = indexed.Values.Where(article => !ReferenceEquals(article, earlier.indexed.GetValueOrDefault(article.Id))).ToList();
        var removed = earlier.indexed.Keys.Where(id => !indexed.ContainsKey(id)).ToList();
        var book = new FaqBook(snapshot, changed.Count + removed.Count == 0 ? earlier.Index : earlier.Index.With(changed, removed), indexed, making);
        foreach (var (id, content) in earlier.contents.Where(content => book.IsUnchanged(content.Key, earlier)))
        {
            book.contents.TryAdd(id, content);
        }

        return book;
    }

    /// <summary>Short, however many targets articles have: it is a part of the cache's keys.</summary>
    internal string AudienceOf(FaqReader reader) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(audiences.KeyOf(reader))));

    internal FaqView ViewOf(FaqReader reader, DateTimeOffset now) => new(this, audiences.ReadableBy(reader, now));

    internal ArticleContent ContentOf(FaqArticle article) => contents.GetOrAdd(article.Id, _ => new Lazy<ArticleContent>(() => making.ContentOf(article))).Value;

    internal int ViewsOf(FaqArticle article) => article.Views + making.Views.Of(article.Id);

    private bool IsUnchanged(long id, FaqBook earlier) =>
        Snapshot.ById.TryGetValue(id, out var now) && earlier.Snapshot.ById.TryGetValue(id, out var then) && now.Answer == then.Answer && now.Documents.SequenceEqual(then.Documents);

    private static SearchableArticle Searchable(FaqArticle article, Dictionary<long, string> names, FaqBook? earlier)
    {
        var then = earlier?.Snapshot.ById.GetValueOrDefault(article.Id);
        var known = then is null ? null : earlier!.indexed[article.Id];
        var categories = article.Categories.Select(id => names.GetValueOrDefault(id)).OfType<string>().ToList();
        var files = article.Documents.SelectMany(document => new[] { document.Name, document.FileName }).Distinct().ToList();
        var isSame = known is not null && then!.Answer == article.Answer && known.Title == article.Title && known.Categories.SequenceEqual(categories) && known.FileNames.SequenceEqual(files);
        return isSame ? known! : new SearchableArticle(article.Id, article.Title, FaqMaking.TextOf(article.Answer), categories, files);
    }
}
