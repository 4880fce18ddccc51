namespace GlpiBridge.Desk.Faq.Search;

/// <summary>Which of the articles found are shown.</summary>
public sealed record FaqSearchOptions
{
    public int Skip { get; init; }

    public int Take { get; init; } = 10;

    /// <summary>Only these are shown (a category's); all are still in <see cref="FaqHits.All"/>.</summary>
    public Predicate<long>? Among { get; init; }
}
