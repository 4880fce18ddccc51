namespace GlpiBridge.Desk.Faq;

/// <summary>A category of which the reader may read something, here or below.</summary>
/// <param name="Category">The category.</param>
/// <param name="Count">Readable articles in it and below it; one in several of these categories counts once.</param>
/// <param name="Articles">Readable articles in the category itself, by their numbers.</param>
/// <param name="Children">The branches below, in French order.</param>
public sealed record FaqBranch(FaqCategory Category, int Count, IReadOnlyList<long> Articles, IReadOnlyList<FaqBranch> Children);
