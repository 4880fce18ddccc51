using GlpiBridge.Desk.Faq;

namespace GlpiBridge.Portal.Pages.Faq;

internal static class FaqCrumbs
{
    /// <summary>The way through the categories to the last of them.</summary>
    public static IReadOnlyList<Crumb> To(FaqWords words, IReadOnlyList<FaqCategory> path) =>
    [
        new Crumb(words.Title, FaqAddress.Home),
        .. path.SkipLast(1).Select(category => new Crumb(category.Name, FaqAddress.Of(category))),
        new Crumb(path[^1].Name),
    ];

    /// <summary>To an article; its page tells its categories itself.</summary>
    public static IReadOnlyList<Crumb> To(FaqWords words, FaqEntry article) => [new Crumb(words.Title, FaqAddress.Home), new Crumb(article.Title)];
}
