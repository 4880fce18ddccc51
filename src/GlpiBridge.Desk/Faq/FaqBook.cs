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
    private readonly ConcurrentDictionary<long, Lazy<ArticleContent>> contents;
    private readonly FaqAudiences audiences;

    private FaqBook(FaqSnapshot snapshot, FaqIndex index, IEnumerable<KeyValuePair<long, Lazy<ArticleContent>>> contents, FaqMaking making)
    {
        Snapshot = snapshot;
        Index = index;
        this.contents = new ConcurrentDictionary<long, Lazy<ArticleContent>>(contents);
        this.making = making;
        audiences = new FaqAudiences(snapshot, making.Zone);
    }

    internal FaqSnapshot Snapshot { get; }

    internal FaqIndex Index { get; }

    /// <summary>Makes the book of a snapshot; of an earlier book it takes what has not changed.</summary>
    internal static FaqBook Of(FaqSnapshot snapshot, FaqBook? earlier, FaqMaking making)
    {
        var names = snapshot.Categories.ToDictionary(category => category.Id, category => category.FullName);
        if (earlier is null)
        {
            return new FaqBook(snapshot, FaqIndex.Build(snapshot.Articles.Select(article => Searchable(article, names)), making.Synonyms), [], making);
        }

        var (changed, removed) = FaqChanges.Between(earlier.Snapshot, snapshot);
        var other = changed.Select(article => article.Id).Concat(removed).ToHashSet();
        var index = other.Count == 0 ? earlier.Index : earlier.Index.With(changed.Select(article => Searchable(article, names)), removed);
        return new FaqBook(snapshot, index, earlier.contents.Where(content => !other.Contains(content.Key)), making);
    }

    /// <summary>Short, however many targets articles have: it is a part of the cache's keys.</summary>
    internal string AudienceOf(FaqReader reader) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(audiences.KeyOf(reader))));

    internal FaqView ViewOf(FaqReader reader, DateTimeOffset now) => new(this, audiences.ReadableBy(reader, now));

    internal ArticleContent ContentOf(FaqArticle article) => contents.GetOrAdd(article.Id, _ => new Lazy<ArticleContent>(() => making.ContentOf(article))).Value;

    internal int ViewsOf(FaqArticle article) => article.Views + making.Views.Of(article.Id);

    private static SearchableArticle Searchable(FaqArticle article, Dictionary<long, string> categories) => new(
        article.Id,
        article.Title,
        FaqMaking.TextOf(article.Answer),
        [.. article.Categories.Select(id => categories.GetValueOrDefault(id)).OfType<string>()],
        [.. article.Documents.SelectMany(document => new[] { document.Name, document.FileName }).Distinct()]);
}
