using System.Text.Json.Serialization;

namespace GlpiBridge.Glpi.Documents;

/// <summary>A kind of file that GLPI knows (<c>DocumentType</c>).</summary>
public sealed record DocumentType
{
    /// <summary>The type.</summary>
    [JsonPropertyName("id")]
    public DocumentTypeId Id { get; init; }

    /// <summary>Its name.</summary>
    [JsonPropertyName("name")]
    public string Name { get => field ?? ""; init; }

    /// <summary>Extension without the dot; a regular expression between slashes for a few types of GLPI's.</summary>
    [JsonPropertyName("ext")]
    public string Extension { get => field ?? ""; init; }

    /// <summary>MIME type; often empty.</summary>
    [JsonPropertyName("mime")]
    public string Mime { get => field ?? ""; init; }

    /// <summary>Whether GLPI accepts such files. SVG and HTML are among them, scripts included: check before you show one.</summary>
    [JsonPropertyName("is_uploadable")]
    public bool IsUploadable { get; init; }
}
