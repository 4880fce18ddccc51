using GlpiBridge.Desk.Faq.Content;
using GlpiBridge.Portal.Endpoints.Faq;
using GlpiBridge.Portal.Texts;

namespace GlpiBridge.Portal.Pages.Faq;

internal static class FaqPagesRegistration
{
    public static void AddFaqPages(this IServiceCollection services)
    {
        services.AddSingleton<FaqWords>();
        services.AddSingleton(provider => Words(provider.GetRequiredService<PortalTexts>().French));
        services.AddFaqEndpoints();
    }

    // They stand among the sentences of GLPI's people, in content that is kept for readers of all languages.
    private static ArticleWords Words(Sentences texts) => new(
        texts["article.new-window"],
        texts["article.picture"],
        texts["article.picture-nameless"],
        texts["article.picture-foreign"],
        texts["article.video"],
        texts["article.sound"],
        texts["article.table"],
        texts["article.table-numbered"],
        texts["article.table-captioned"]);
}
