namespace GlpiBridge.Glpi.Users;

/// <summary>Lost passwords (<c>PUT lostPassword</c>).</summary>
public sealed class GlpiPasswords
{
    private readonly IPasswordApi _api;

    internal GlpiPasswords(IPasswordApi api) => _api = api;

    /// <summary>
    /// Has GLPI send its mail. GLPI answers the same whether the address is known, unknown, disabled or malformed, after 1 to 3 seconds; it sends nothing when
    /// several accounts share the address. Show a sentence of your own.
    /// </summary>
    /// <param name="email">The address.</param>
    /// <param name="ct">Cancels the call.</param>
    /// <returns>When GLPI has taken the request.</returns>
    /// <exception cref="GlpiException"><see cref="GlpiFault.Invalid"/> when GLPI sends no mails at all; <see cref="GlpiFault.ApiDisabled"/> when the API is off.</exception>
    public Task RequestResetAsync(string email, CancellationToken ct)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(email);
        return _api.RequestAsync(new LostPassword(email.Trim()), ct);
    }

    /// <summary>Sets a new password. Without GLPI's password rules (the default) anything passes: hold a rule of your own.</summary>
    /// <param name="token">The token of the mail.</param>
    /// <param name="password">The new password.</param>
    /// <param name="ct">Cancels the call.</param>
    /// <returns>When it is set; the token is used up then.</returns>
    /// <exception cref="GlpiException"><see cref="GlpiFault.Invalid"/> when the token is wrong, used or too old, or the password breaks GLPI's rules (the token stays good).
    /// GLPI tells these apart by its sentence alone, which is in <see cref="GlpiException.Body"/>.</exception>
    public Task ResetAsync(string token, string password, CancellationToken ct)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(token);
        ArgumentException.ThrowIfNullOrEmpty(password);
        return _api.ResetAsync(new NewPassword(token, password), ct);
    }
}
