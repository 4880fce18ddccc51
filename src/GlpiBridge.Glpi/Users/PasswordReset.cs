namespace GlpiBridge.Glpi.Users;

/// <summary>What became of a new password that was set with the token of a mail. The set is closed.</summary>
public abstract record PasswordReset
{
    private PasswordReset()
    {
    }

    /// <summary>The password is set and the token used up. Sessions of the person's that are open in GLPI live on.</summary>
    public sealed record Done : PasswordReset;

    /// <summary>The token is wrong, used, replaced by that of a later mail, or older than a day; while GLPI sends no mails, every token is.</summary>
    public sealed record BadToken : PasswordReset;

    /// <summary>The token is good, and stays so, but GLPI does not set this password: it breaks GLPI's rules, or the account is disabled or of another authentication source.</summary>
    /// <param name="Sentences">GLPI's reasons, one each, in the server's language: plain text to show, never to parse.</param>
    public sealed record Refused(IReadOnlyList<string> Sentences) : PasswordReset;
}
