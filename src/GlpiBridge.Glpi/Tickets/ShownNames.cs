using System.Text.Json.Serialization;

namespace GlpiBridge.Glpi.Tickets;

/// <summary>Names that GLPI gives beside the numbers of a row (<c>add_keys_names</c>), also of people whom the session may not look up. Empty where there is nobody.</summary>
public sealed record ShownNames
{
    /// <summary>Such as « MARTIN Thomas »: the author, or the person of the row.</summary>
    [JsonPropertyName("users_id")]
    public string User { get => field ?? ""; init; }

    /// <summary>Who approved or refused a solution.</summary>
    [JsonPropertyName("users_id_approval")]
    public string Approver { get => field ?? ""; init; }

    /// <summary>Who is asked for an approval.</summary>
    [JsonPropertyName("users_id_validate")]
    public string Validator { get => field ?? ""; init; }

    /// <summary>Who wrote a ticket.</summary>
    [JsonPropertyName("users_id_recipient")]
    public string Writer { get => field ?? ""; init; }

    /// <summary>The group of the row.</summary>
    [JsonPropertyName("groups_id")]
    public string Group { get => field ?? ""; init; }

    /// <summary>Last part of the category's name.</summary>
    [JsonPropertyName("itilcategories_id")]
    public string Category { get => field ?? ""; init; }

    /// <summary>Last part of the entity's name.</summary>
    [JsonPropertyName("entities_id")]
    public string Entity { get => field ?? ""; init; }
}
