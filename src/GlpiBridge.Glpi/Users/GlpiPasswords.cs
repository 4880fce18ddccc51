using System.Security.Cryptography;
using System.Text.RegularExpressions;

namespace GlpiBridge.Glpi.Users;

/// <summary>Lost passwords (<c>PUT lostPassword</c>).</summary>
public sealed partial class GlpiPasswords
{
    /// <summary>Length in bytes of UTF-8 of the longest password that counts to its end: what comes after, GLPI's bcrypt does not read.</summary>
    public const int MostBytes = 72;

    /// <summary>
    /// What in a password GLPI stores otherwise than it was typed, as a regular expression for .NET and browsers alike: entities that it decodes, a backslash before what its
    /// escaping would write after one, and two control characters. GLPI reports success, and the password as typed does not log in then.
    /// </summary>
    public const string Altered = @"&(?:#38|#60|#62|lt|gt|#0?39|#x27|apos|quot);|\\(?:n|r|x00|x1a)|[\x00\x1a]";

    private const int TokenBytes = 20;

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

    /// <summary>
    /// Sets a new password. Without GLPI's password rules (the default) anything passes: hold a rule of your own, and <see cref="IsKeptAsTyped"/>. GLPI tells a bad token from a bad
    /// password by its sentence alone: a refused call is made once more with an invented token, and the same sentence means that the first was bad too.
    /// </summary>
    /// <param name="token">The token of the mail. GLPI does not check an address against it: whoever has it sets the password of the account that asked for the mail.</param>
    /// <param name="password">The new password, not empty: GLPI takes an empty one as done, uses up the token and changes nothing.</param>
    /// <param name="ct">Cancels the calls.</param>
    /// <returns>What became of it.</returns>
    /// <exception cref="GlpiException">GLPI did not answer; after <see cref="GlpiFault.OutcomeUnknown"/> the password may be set.</exception>
    public async Task<PasswordReset> ResetAsync(string token, string password, CancellationToken ct)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(token);
        ArgumentException.ThrowIfNullOrEmpty(password);
        if (await RefusalAsync(token, password, ct).ConfigureAwait(false) is not { } refusal)
            return new PasswordReset.Done();
        var invented = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(TokenBytes));
        return refusal.Sentence == (await RefusalAsync(invented, password, ct).ConfigureAwait(false))?.Sentence
            ? new PasswordReset.BadToken()
            : new PasswordReset.Refused(SentencesOf(refusal));
    }

    /// <summary>Whether GLPI certainly stores this password as it was typed, so that it logs in with it. Length apart: see <see cref="MostBytes"/>.</summary>
    /// <param name="password">The password.</param>
    /// <returns>False for the empty one and "0", which GLPI takes for none, and for one that holds a passage as in <see cref="Altered"/>.</returns>
    public static bool IsKeptAsTyped(string password)
    {
        ArgumentNullException.ThrowIfNull(password);
        return password is not ("" or "0") && !AlteredPassage().IsMatch(password);
    }

    private async Task<GlpiException?> RefusalAsync(string token, string password, CancellationToken ct)
    {
        try
        {
            await _api.ResetAsync(new NewPassword(token, password), ct).ConfigureAwait(false);
            return null;
        }
        catch (GlpiException refused) when (refused is { Fault: GlpiFault.Invalid, Sentence: not null })
        {
            return refused;
        }
    }

    // GLPI joins its sentences with the two characters of a line end that was never one, and adds "; " and a link to its documentation that ends with its code.
    private static string[] SentencesOf(GlpiException refusal)
    {
        var text = refusal.Sentence!;
        var link = text.EndsWith("#" + refusal.Code, StringComparison.Ordinal) ? text.LastIndexOf(';') : -1;
        return (link < 0 ? text : text[..link]).Split(@"\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }

    [GeneratedRegex(Altered)]
    private static partial Regex AlteredPassage();
}
