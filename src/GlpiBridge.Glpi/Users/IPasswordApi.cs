using System.Text.Json.Serialization;
using Refit;

namespace GlpiBridge.Glpi.Users;

/// <summary><c>lostPassword</c>. It wants no session: with one it is refused.</summary>
public interface IPasswordApi
{
    /// <summary>Asks for the mail. Always the same answer, after 1 to 3 seconds.</summary>
    /// <param name="request">The address.</param>
    /// <param name="ct">Cancels the call.</param>
    /// <returns>GLPI's sentence.</returns>
    [Put("/lostPassword")]
    Task<IReadOnlyList<string>> RequestAsync([Body] LostPassword request, CancellationToken ct);

    /// <summary>Sets the new password.</summary>
    /// <param name="request">The token and the password.</param>
    /// <param name="ct">Cancels the call.</param>
    /// <returns>GLPI's sentence.</returns>
    [Put("/lostPassword")]
    Task<IReadOnlyList<string>> ResetAsync([Body] NewPassword request, CancellationToken ct);
}

/// <summary>Body that asks for the mail.</summary>
public sealed class LostPassword(string email)
{
    /// <summary>The address.</summary>
    [JsonPropertyName("email")]
    public string Email { get; } = email;
}

/// <summary>Body that sets the password. GLPI does not check an address against the token, so none is sent.</summary>
public sealed class NewPassword(string token, string password)
{
    /// <summary>The token of the mail.</summary>
    [JsonPropertyName("password_forget_token")]
    public string Token { get; } = token;

    /// <summary>The new password.</summary>
    [JsonPropertyName("password")]
    public string Password { get; } = password;
}
