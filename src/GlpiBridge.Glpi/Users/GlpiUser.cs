using System.Text.Json.Serialization;
using GlpiBridge.Glpi.Http;

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

    /// <summary>Who knows the account's password.</summary>
    [JsonPropertyName("authtype"), JsonConverter(typeof(OddEnumConverter<AccountSource>))]
    public AccountSource Source { get; init; }

    /// <summary>Whether the account is in the bin.</summary>
    [JsonPropertyName("is_deleted")]
    public bool IsDeleted { get; init; }

    /// <summary>From when on the account is good, in the server's time zone; null for always.</summary>
    [JsonPropertyName("begin_date")]
    public DateTime? ValidFrom { get; init; }

    /// <summary>Until when the account is good; null for ever.</summary>
    [JsonPropertyName("end_date")]
    public DateTime? ValidUntil { get; init; }

    /// <summary>The profile that is active after a login; null for the first he holds.</summary>
    [JsonPropertyName("profiles_id"), JsonConverter(typeof(OptionalIdConverter<ProfileId>))]
    public ProfileId? DefaultProfile { get; init; }

    /// <summary>The entity that is active after a login, where he has it; null for none.</summary>
    [JsonPropertyName("entities_id")]
    public EntityId? DefaultEntity { get; init; }

    /// <summary>Language, such as <c>fr_FR</c>; null when GLPI's own applies.</summary>
    [JsonPropertyName("language")]
    public string? Language { get; init; }

    /// <summary>Whether GLPI would let the user log in: active, not in the bin, within his dates.</summary>
    /// <param name="now">The time, in the server's time zone.</param>
    /// <returns>False for an account that is none any more, or none yet.</returns>
    public bool MayLogIn(DateTime now) => IsActive && !IsDeleted && !(ValidFrom >= now) && !(ValidUntil <= now);

    /// <summary>Mail addresses, the default one first.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> Emails { get => field ?? []; init; }
}

/// <summary>A mail address of a user (<c>UserEmail</c>).</summary>
public sealed record UserEmail
{
    /// <summary>Whose it is; null for an address that is left over.</summary>
    [JsonPropertyName("users_id"), JsonConverter(typeof(OptionalIdConverter<UserId>))]
    public UserId? UserId { get; init; }

    /// <summary>The address.</summary>
    [JsonPropertyName("email")]
    public string Address { get => field ?? ""; init; }

    /// <summary>Whether it is the default one.</summary>
    [JsonPropertyName("is_default")]
    public bool IsDefault { get; init; }
}
