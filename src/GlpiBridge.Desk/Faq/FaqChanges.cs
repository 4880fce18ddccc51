namespace GlpiBridge.Desk.Faq;

/// <summary>What tells two snapshots apart for somebody who has made an index of the first.</summary>
/// <param name="Changed">Articles that are new, or whose text, files or categories (or a name of these) changed. Views, targets and dates do not count.</param>
/// <param name="Removed">Articles that are gone.</param>
public sealed record FaqChanges(IReadOnlyList<FaqArticle> Changed, IReadOnlyList<long> Removed)
{
    public static FaqChanges Between(FaqSnapshot before, FaqSnapshot after)
    {
        var renamed = after.Categories.Except(before.Categories).Concat(before.Categories.Except(after.Categories)).Select(category => category.Id).ToHashSet();
        return new(
            [.. after.Articles.Where(article => !before.ById.TryGetValue(article.Id, out var old) || IsOther(old, article) || article.Categories.Any(renamed.Contains))],
            [.. before.Articles.Where(article => !after.ById.ContainsKey(article.Id)).Select(article => article.Id)]);
    }

    private static bool IsOther(FaqArticle old, FaqArticle article) => !ReferenceEquals(old, article)
        && !(old.Title == article.Title && old.Answer == article.Answer && old.Categories.SequenceEqual(article.Categories) && old.Documents.SequenceEqual(article.Documents));
}
