using System.Text.Json;
using System.Text.Json.Serialization;

namespace GlpiBridge.Glpi.Http;

/// <summary>Answer of a create.</summary>
public sealed record CreatedAnswer
{
    /// <summary>The new item's number.</summary>
    [JsonPropertyName("id")]
    public long Id { get; init; }

    /// <summary>GLPI's sentence; names a refused file sometimes.</summary>
    [JsonPropertyName("message")]
    public string Message { get => field ?? ""; init; }

    /// <summary>What PHP made of the first file field; says nothing of the others.</summary>
    [JsonPropertyName("upload_result")]
    public JsonElement UploadResult { get; init; }
}
