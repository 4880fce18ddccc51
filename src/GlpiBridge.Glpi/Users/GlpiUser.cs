using System.Text.Json.Serialization;

namespace GlpiBridge.Glpi.Users;

/// <summary>A user (<c>User/:id</c> and its <c>UserEmail</c>).</summary>
public sealed record GlpiUser
{
    /// <summary>The user.</summary>
    [JsonPropertyName("id")]
    public UserId Id { get; init; }

    /// <summary>Login.</summary>
    [JsonPropertyName("name")]
    public string Login { get => field ?? ""; init; }

    /// <summary>First name.</summary>
    [JsonPropertyName("firstname")]
    public string FirstName { get => field ?? ""; init; }

    /// <summary>Family name.</summary>
    [JsonPropertyName("realname")]
    public string LastName { get => field ?? ""; init; }

    /// <summary>Phone, empty when unknown.</summary>
    [JsonPropertyName("phone")]
    public string Phone { get => field ?? ""; init; }

    /// <summary>Second phone, empty when unknown.</summary>
    [JsonPropertyName("phone2")]
    public string Phone2 { get => field ?? ""; init; }

    /// <summary>Mobile phone, empty when unknown.</summary>
    [JsonPropertyName("mobile")]
    public string Mobile { get => field ?? ""; init; }

    /// <summary>The numbers that are known, trimmed and each once: phone, mobile, second phone.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> Phones => [.. new[] { Phone, Mobile, Phone2 }.Select(number => number.Trim()).Where(number => number.Length > 0).Distinct()];

    /// <summary>Whether the account is active.</summary>
    [JsonPropertyName("is_active")]
    public bool IsActive { get; init; }

    /// <summary>Mail addresses, the default one first.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> Emails { get => field ?? []; init; }
}

/// <summary>A mail address of a user (<c>UserEmail</c>).</summary>
public sealed record UserEmail
{
    /// <summary>The address.</summary>
    [JsonPropertyName("email")]
    public string Address { get => field ?? ""; init; }

    /// <summary>Whether it is the default one.</summary>
    [JsonPropertyName("is_default")]
    public bool IsDefault { get; init; }
}
