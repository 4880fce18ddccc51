using GlpiBridge.Desk.Faq;

namespace GlpiBridge.Portal.Pages.Faq;

internal static class FaqCrumbs
{
    /// <summary>The way through the categories to a category, or to an article in the last of them.</summary>
    public static IReadOnlyList<Crumb> To(FaqWords words, IReadOnlyList<FaqCategory> path, string? article = null)
    {
        var above = article is null ? path.SkipLast(1) : path;
        return
        [
            new Crumb(words.Title, FaqAddress.Home),
            .. above.Select(category => new Crumb(category.Name, FaqAddress.Category(category.Id, category.Name))),
            new Crumb(article ?? path[^1].Name),
        ];
    }
}
