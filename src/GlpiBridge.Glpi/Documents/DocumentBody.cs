using System.Text.Json.Serialization;

namespace GlpiBridge.Glpi.Documents;

internal sealed record DocumentBody([property: JsonPropertyName("input")] DocumentInput Input);

/// <summary><c>tickets_id</c> is no member on purpose: it does not link anything (scenario document-upload).</summary>
internal sealed record DocumentInput
{
    [JsonPropertyName("name")]
    public required string Name { get; init; }

    [JsonPropertyName("itemtype")]
    public string? ItemType { get; init; }

    [JsonPropertyName("items_id")]
    public long? ItemId { get; init; }
}
