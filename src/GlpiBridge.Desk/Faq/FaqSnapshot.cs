using System.ComponentModel;
using System.Text.Json.Serialization;

namespace GlpiBridge.Desk.Faq;

/// <summary>The whole knowledge base as the service account last read it. It never changes; a newer one takes its place.</summary>
[ImmutableObject(true)]
public sealed class FaqSnapshot
{
    /// <summary>All articles, by number.</summary>
    public required IReadOnlyList<FaqArticle> Articles { get; init; }

    public required IReadOnlyList<FaqCategory> Categories { get; init; }

    /// <summary>When GLPI was last asked.</summary>
    public required DateTimeOffset ReadAt { get; init; }

    /// <summary>Another number for another content: what is made of a snapshot can be kept under it.</summary>
    public required long Version { get; init; }

    [JsonIgnore]
    public IReadOnlyDictionary<long, FaqArticle> ById => field ??= Articles.ToDictionary(article => article.Id);

    [JsonIgnore]
    internal IReadOnlyDictionary<long, FaqDocument> DocumentsById => field ??= Articles.SelectMany(article => article.Documents).DistinctBy(document => document.Id)
        .ToDictionary(document => document.Id);

    /// <summary>The snapshot after another one: articles that did not change are the same objects, and one where nothing changed has the same version.</summary>
    internal static FaqSnapshot Next(FaqSnapshot? before, IEnumerable<FaqArticle> articles, IEnumerable<FaqCategory> categories, DateTimeOffset readAt)
    {
        List<FaqArticle> kept = [.. articles.Select(article => before is not null && before.ById.TryGetValue(article.Id, out var old) && old.IsSameAs(article) ? old : article)];
        List<FaqCategory> tree = [.. categories];
        var isSame = before is not null && kept.SequenceEqual(before.Articles, ReferenceEqualityComparer.Instance) && tree.SequenceEqual(before.Categories);
        return new FaqSnapshot
        {
            Articles = isSame ? before!.Articles : kept,
            Categories = isSame ? before!.Categories : tree,
            ReadAt = readAt,
            Version = isSame ? before!.Version : Math.Max(readAt.UtcTicks, (before?.Version ?? 0) + 1),
        };
    }
}
