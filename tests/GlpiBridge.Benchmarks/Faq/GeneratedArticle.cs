namespace GlpiBridge.Benchmarks.Faq;

/// <summary>An article as GLPI keeps it: the answer is HTML, categories are full names.</summary>
internal sealed record GeneratedArticle(long Id, string Title, string Html, IReadOnlyList<string> Categories);
