namespace GlpiBridge.Desk.Categories;

/// <summary>What a search found.</summary>
/// <param name="Shown">The best of it, no more than were asked for.</param>
/// <param name="Total">How many there are.</param>
public sealed record FoundCategories(IReadOnlyList<OfferedCategory> Shown, int Total);
