namespace GlpiBridge.Sandbox.Passwords;

internal sealed record PasswordMail(string Email, string Token);

/// The mails that GLPI would have sent.
internal sealed class MailBox
{
    private readonly List<PasswordMail> mails = [];

    public void Send(PasswordMail mail) => mails.Add(mail);
    public string? LastToken(string email) =>
        mails.LastOrDefault(m => string.Equals(m.Email, email, StringComparison.OrdinalIgnoreCase))?.Token;
}
