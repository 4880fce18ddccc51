using System.ComponentModel;
using GlpiBridge.Desk.Faq.Search;

namespace GlpiBridge.Desk.Faq;

/// <summary>A page of what a search found for one reader.</summary>
[ImmutableObject(true)]
public sealed record FaqResults
{
    public const int PageSize = 10;

    public required string Query { get; init; }

    /// <summary>The category that was asked for; null for all.</summary>
    public FaqCategory? Category { get; init; }

    public required int Total { get; init; }

    public required int Page { get; init; }

    public required IReadOnlyList<FaqFound> Shown { get; init; }

    /// <summary>Categories among which to choose further: the chosen one, and those below it that hold something found.</summary>
    public required IReadOnlyList<FaqFilter> Filters { get; init; }

    public int Pages => Math.Max(1, (Total + PageSize - 1) / PageSize);

    /// <summary>Number of the first one shown, from 1.</summary>
    public int First => ((Page - 1) * PageSize) + 1;
}

/// <summary>An article that was found, with what of it answers the query.</summary>
public sealed record FaqFound(FaqEntry Article, IReadOnlyList<TextPart> Title, IReadOnlyList<TextPart> Extract);

/// <summary>A category, and how many of the articles found stand in it or below.</summary>
public sealed record FaqFilter(FaqCategory Category, int Count);

/// <summary>The best few articles for what was typed so far.</summary>
/// <param name="Shown">The best, no more than were asked for.</param>
/// <param name="Total">How many there are.</param>
[ImmutableObject(true)]
public sealed record FaqSuggestions(IReadOnlyList<FaqFound> Shown, int Total);
