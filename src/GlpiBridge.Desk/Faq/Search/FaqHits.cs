namespace GlpiBridge.Desk.Faq.Search;

/// <summary>The answer to a query.</summary>
/// <param name="Shown">The page that was asked for, best first.</param>
/// <param name="All">Every article found, best first: for counts by category.</param>
public sealed record FaqHits(IReadOnlyList<FaqHit> Shown, IReadOnlyList<long> All)
{
    public static FaqHits None { get; } = new([], []);
}
