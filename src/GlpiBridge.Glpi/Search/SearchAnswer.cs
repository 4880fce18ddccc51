using System.Text.Json;
using System.Text.Json.Serialization;

namespace GlpiBridge.Glpi.Search;

/// <summary>Answer of <c>search</c>. When nothing is found there is no <c>data</c> at all.</summary>
public sealed record SearchAnswer
{
    /// <summary>How many there are in all.</summary>
    [JsonPropertyName("totalcount")]
    public int TotalCount { get; init; }

    /// <summary>The rows of this page: column number to value.</summary>
    [JsonPropertyName("data")]
    public List<Dictionary<string, JsonElement>>? Data { get; init; }
}
