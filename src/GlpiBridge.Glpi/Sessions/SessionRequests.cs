using System.Text.Json.Serialization;

namespace GlpiBridge.Glpi.Sessions;

/// <summary>Body of <c>initSession</c>.</summary>
public sealed class Credentials(string login, string password)
{
    /// <summary>Login, in any case.</summary>
    [JsonPropertyName("login")]
    public string Login { get; } = login;

    /// <summary>Password.</summary>
    [JsonPropertyName("password")]
    public string Password { get; } = password;
}

/// <summary>Body of <c>changeActiveProfile</c>.</summary>
/// <param name="ProfileId">The profile.</param>
public sealed record ProfileChange([property: JsonPropertyName("profiles_id")] ProfileId ProfileId);

/// <summary>Body of <c>changeActiveEntities</c>.</summary>
/// <param name="EntityId">The entity.</param>
/// <param name="IsRecursive">Whether its sub-entities become active too. GLPI takes a JSON boolean only.</param>
public sealed record EntityChange(
    [property: JsonPropertyName("entities_id")] EntityId EntityId,
    [property: JsonPropertyName("is_recursive")] bool IsRecursive);

/// <summary>Body of <c>changeActiveEntities</c> that names no entity.</summary>
public sealed record AllEntities;
