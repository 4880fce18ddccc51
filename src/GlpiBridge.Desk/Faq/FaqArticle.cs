namespace GlpiBridge.Desk.Faq;

/// <summary>An article as GLPI holds it, whoever may read it: nothing of it is shown before <see cref="FaqVisibility"/> was asked.</summary>
public sealed record FaqArticle
{
    public required long Id { get; init; }

    public required string Title { get; init; }

    /// <summary>GLPI's HTML as somebody wrote it, not cleaned.</summary>
    public required string Answer { get; init; }

    /// <summary>False for an internal article.</summary>
    public required bool IsFaq { get; init; }

    /// <summary>Who wrote it; 0 for nobody.</summary>
    public long AuthorId { get; init; }

    public int Views { get; init; }

    /// <summary>This and the other dates are GLPI's local time.</summary>
    public DateTime? Created { get; init; }

    public DateTime? Modified { get; init; }

    public DateTime? Begin { get; init; }

    public DateTime? End { get; init; }

    public IReadOnlyList<long> Categories { get; init; } = [];

    public IReadOnlyList<FaqDocument> Documents { get; init; } = [];

    public IReadOnlyList<FaqTarget> Targets { get; init; } = [];
}
