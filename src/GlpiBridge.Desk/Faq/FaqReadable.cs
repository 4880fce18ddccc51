namespace GlpiBridge.Desk.Faq;

/// <summary>What a reader may read now.</summary>
/// <param name="Ids">The articles.</param>
/// <param name="Until">When the next one of theirs appears or disappears by its dates; null for never.</param>
public sealed record FaqReadable(IReadOnlySet<long> Ids, DateTimeOffset? Until);
