using System.Globalization;

namespace GlpiBridge.Desk.Faq.Content;

/// <summary>What the links of an article are made of.</summary>
/// <param name="Article">The article's id.</param>
/// <param name="Glpi">Addresses that GLPI is known under: the API's, and the one that browsers use when it is another. Only their host counts.</param>
/// <param name="FileNames">Names of the files of its documents, by the document's id.</param>
/// <param name="Words">What a reader is told about links and pictures.</param>
public sealed record ArticleLinks(long Article, IReadOnlyList<Uri> Glpi, IReadOnlyDictionary<long, string> FileNames, ArticleWords Words)
{
    internal static string OfArticle(long id) => string.Create(CultureInfo.InvariantCulture, $"/faq/articles/{id}");

    internal string OfDocument(long id) => string.Create(CultureInfo.InvariantCulture, $"{OfArticle(Article)}/documents/{id}");

    internal string OfImage(int number) => string.Create(CultureInfo.InvariantCulture, $"{OfArticle(Article)}/images/{number}");
}
