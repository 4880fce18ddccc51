using System.Text.Json.Serialization;
using GlpiBridge.Glpi.Http;

namespace GlpiBridge.Glpi.Documents;

/// <summary>A document, by itself or as it stands in the <c>_documents</c> of an item; a ticket's inline images are not among those.</summary>
public sealed record GlpiDocument
{
    /// <summary>The document.</summary>
    [JsonPropertyName("id")]
    public DocumentId Id { get; init; }

    /// <summary>GLPI's title, such as "Document ticket 15".</summary>
    [JsonPropertyName("name"), JsonConverter(typeof(EncodedTextConverter))]
    public string Name { get => field ?? ""; init; }

    /// <summary>Name of the file.</summary>
    [JsonPropertyName("filename"), JsonConverter(typeof(EncodedTextConverter))]
    public string FileName { get => field ?? ""; init; }

    /// <summary>MIME type.</summary>
    [JsonPropertyName("mime")]
    public string Mime { get => field ?? ""; init; }

    /// <summary>SHA-1 of the bytes, in lower case hexadecimal; empty when GLPI does not tell.</summary>
    [JsonPropertyName("sha1sum")]
    public string Sha1 { get => field ?? ""; init; }

    /// <summary>Whether it lies in GLPI's bin.</summary>
    [JsonPropertyName("is_deleted")]
    public bool IsDeleted { get; init; }

    /// <summary>Who sent it.</summary>
    [JsonPropertyName("users_id"), JsonConverter(typeof(OptionalIdConverter<UserId>))]
    public UserId? UserId { get; init; }

    /// <summary>When it was made, in the server's time zone.</summary>
    [JsonPropertyName("date_creation")]
    public DateTime? CreatedAt { get; init; }
}

internal sealed class DocumentList : OddListConverter<GlpiDocument>;
