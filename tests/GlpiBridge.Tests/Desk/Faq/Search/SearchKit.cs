using GlpiBridge.Desk.Faq.Search;

namespace GlpiBridge.Tests.Desk.Faq.Search;

/// <summary>Small FAQs to search in.</summary>
internal static class SearchKit
{
    public static SearchableArticle Article(long id, string title, string text = "", string category = "", params string[] files) =>
        new(id, title, text, category.Length == 0 ? [] : [category], files);

    /// <summary>Ids of all that is found, best first, when everything may be read.</summary>
    public static IReadOnlyList<long> Find(string query, params SearchableArticle[] articles) => HitsOf(query, FaqSynonyms.None, articles).All;

    public static FaqHits HitsOf(string query, FaqSynonyms synonyms, params SearchableArticle[] articles) =>
        FaqIndex.Build(articles, synonyms).SearchAs(query, [.. articles.Select(article => article.Id)]);

    public static FaqHits SearchAs(this FaqIndex index, string query, HashSet<long> readable) => index.Search(query, index.Readable(readable), new FaqSearchOptions { Take = 100 });

    /// <summary>The text with what is marked in brackets.</summary>
    public static string Marked(IEnumerable<TextPart> parts) => string.Concat(parts.Select(part => part.IsMatch ? $"[{part.Text}]" : part.Text));
}
