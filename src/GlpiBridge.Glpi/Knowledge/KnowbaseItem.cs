using System.Text.Json.Serialization;
using GlpiBridge.Glpi.Http;

namespace GlpiBridge.Glpi.Knowledge;

/// <summary>An article of the knowledge base (<c>KnowbaseItem</c>).</summary>
public sealed record KnowbaseItem
{
    /// <summary>The article.</summary>
    [JsonPropertyName("id")]
    public KnowbaseItemId Id { get; init; }

    /// <summary>Its subject.</summary>
    [JsonPropertyName("name")]
    public string Name { get => field ?? ""; init; }

    /// <summary>Its HTML as somebody wrote it. GLPI cleans nothing: scripts come as they were sent.</summary>
    [JsonPropertyName("answer")]
    public string Answer { get => field ?? ""; init; }

    /// <summary>Whether it is part of the FAQ; others are internal.</summary>
    [JsonPropertyName("is_faq")]
    public bool IsFaq { get; init; }

    /// <summary>Who wrote it, and may read it whatever its targets say; null for nobody.</summary>
    [JsonPropertyName("users_id"), JsonConverter(typeof(OptionalIdConverter<UserId>))]
    public UserId? AuthorId { get; init; }

    /// <summary>How often it was opened in GLPI's own pages. Reading through the API does not count.</summary>
    [JsonPropertyName("view")]
    public int Views { get; init; }

    /// <summary>When it was made, in the server's time zone.</summary>
    [JsonPropertyName("date_creation")]
    public DateTime? CreatedAt { get; init; }

    /// <summary>When its text was last changed, in the server's time zone. Views, targets, categories and documents do not move it.</summary>
    [JsonPropertyName("date_mod")]
    public DateTime? ModifiedAt { get; init; }

    /// <summary>From when on it is meant to be seen. The API does not enforce it.</summary>
    [JsonPropertyName("begin_date")]
    public DateTime? BeginsAt { get; init; }

    /// <summary>Until when it is meant to be seen. The API does not enforce it.</summary>
    [JsonPropertyName("end_date")]
    public DateTime? EndsAt { get; init; }
}
