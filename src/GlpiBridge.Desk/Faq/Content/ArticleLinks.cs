using System.Globalization;

namespace GlpiBridge.Desk.Faq.Content;

/// <summary>What the links of a text from GLPI are made of.</summary>
/// <param name="Owner">Address of what the text belongs to, below which its documents and pictures are: an article, say.</param>
/// <param name="Glpi">Addresses that GLPI is known under: the API's, and the one that browsers use when it is another. Only their host counts.</param>
/// <param name="FileNames">Names of the files of its documents, by the document's id.</param>
/// <param name="Words">What a reader is told about links and pictures.</param>
public sealed record ArticleLinks(string Owner, IReadOnlyList<Uri> Glpi, IReadOnlyDictionary<long, string> FileNames, ArticleWords Words)
{
    /// <summary>The portal's address of an article.</summary>
    public static string OfArticle(long id) => string.Create(CultureInfo.InvariantCulture, $"/faq/articles/{id}");

    internal string OfDocument(long id) => string.Create(CultureInfo.InvariantCulture, $"{Owner}/documents/{id}");

    internal string OfImage(int number) => string.Create(CultureInfo.InvariantCulture, $"{Owner}/images/{number}");
}
