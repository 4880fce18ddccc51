using System.ComponentModel;
using System.Text.Json.Serialization;

namespace GlpiBridge.Desk.Faq;

/// <summary>The whole knowledge base as the service account last read it. It never changes; a newer one takes its place.</summary>
[ImmutableObject(true)]
public sealed class FaqSnapshot
{
    public required IReadOnlyList<FaqArticle> Articles { get; init; }

    public required IReadOnlyList<FaqCategory> Categories { get; init; }

    /// <summary>When GLPI was last asked.</summary>
    public required DateTimeOffset ReadAt { get; init; }

    /// <summary>Another number for another content: what is made of a snapshot can be kept under it.</summary>
    public required long Version { get; init; }

    [JsonIgnore]
    public IReadOnlyDictionary<long, FaqArticle> ById => field ??= Articles.ToDictionary(article => article.Id);
}
