using GlpiBridge.Forms.RichTexts;

namespace GlpiBridge.Desk.Faq.Content;

/// <summary>What an article says, as a page may show it.</summary>
/// <param name="Html">Nothing but what the allow-list knows; every address in it is the portal's own, or one that the reader follows. Styles stand in <c>data-style</c>.</param>
/// <param name="Headings">Its headings, in order.</param>
/// <param name="PlainText">Its words alone, for the search.</param>
/// <param name="InlineDocuments">GLPI's documents that it shows as pictures, each once.</param>
/// <param name="Images">Pictures that stood in the article itself.</param>
public sealed record ArticleContent(string Html, IReadOnlyList<Heading> Headings, string PlainText, IReadOnlyList<long> InlineDocuments, IReadOnlyList<EmbeddedImage> Images)
{
    /// <summary>Makes it of what an author wrote in GLPI.</summary>
    /// <param name="answer">GLPI's HTML, decoded. It may be anything.</param>
    /// <param name="links">Where its links lead.</param>
    public static ArticleContent Of(string answer, ArticleLinks links)
    {
        var addresses = new GlpiAddresses(links.Glpi);
        var images = new List<EmbeddedImage>();
        var clean = ArticleMarkup.Clean(answer, new Media(addresses, links.Words, images));
        var body = ArticleMarkup.Parse(clean);
        EmptyEnds.Remove(body);
        var text = GlpiBridge.Forms.RichTexts.PlainText.Of(body);
        var documents = new Pictures(links, addresses, images.Count).Place(body);
        new Links(links, addresses).Place(body);
        // Links that went may have kept things apart that do not hold together without them.
        body = ArticleMarkup.Parse(body.InnerHtml);
        var headings = HeadingOrder.Set(body);
        TableFrames.Set(body, links.Words);
        RichText.SetStylesAside(body);
        return new ArticleContent(body.InnerHtml, headings, text, documents, images);
    }
}
