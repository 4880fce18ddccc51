using GlpiBridge.Desk.Faq.Content;
using GlpiBridge.Desk.Faq.Search;
using GlpiBridge.Forms.RichTexts;
using GlpiBridge.Glpi;
using Microsoft.Extensions.Options;

namespace GlpiBridge.Desk.Faq;

/// <summary>What books are made with.</summary>
/// <param name="Synonyms">Words that mean the same.</param>
/// <param name="Words">Sentences that stand in an article beside its author's.</param>
/// <param name="Views">How often articles were opened here.</param>
/// <param name="Glpi">Where GLPI is.</param>
/// <param name="Clock">Its local time is GLPI's.</param>
public sealed record FaqMaking(FaqSynonyms Synonyms, ArticleWords Words, ArticleViews Views, IOptionsMonitor<GlpiOptions> Glpi, TimeProvider Clock)
{
    public TimeZoneInfo Zone => Clock.LocalTimeZone;

    public ArticleContent ContentOf(FaqArticle article) => ArticleContent.Of(
        article.Answer,
        new ArticleLinks(ArticleLinks.OfArticle(article.Id), Glpi.CurrentValue.BaseUrl is { } address ? [address] : [], article.Documents.ToDictionary(document => document.Id, document => document.FileName), Words));

    /// <summary>The words of an article for the index, which shows no markup: nothing of it need be cleaned.</summary>
    public static string TextOf(string answer) => RichText.ToPlain(answer);
}
