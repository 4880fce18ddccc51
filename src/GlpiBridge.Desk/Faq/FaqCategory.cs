using System.Text.Json.Serialization;

namespace GlpiBridge.Desk.Faq;

/// <summary>A category of the knowledge base.</summary>
/// <param name="Id">GLPI's number of it.</param>
/// <param name="Name">Its own name.</param>
/// <param name="FullName">Its path, « Logiciel &gt; Finances ».</param>
/// <param name="ParentId">The category above; null at the top.</param>
public sealed record FaqCategory(long Id, string Name, string FullName, long? ParentId)
{
    /// <summary>Its name as a part of its address.</summary>
    [JsonIgnore]
    public string Slug { get; } = Faq.Slug.Of(Name);
}
