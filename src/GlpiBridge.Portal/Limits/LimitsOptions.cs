using System.ComponentModel.DataAnnotations;

namespace GlpiBridge.Portal.Limits;

/// <summary>Section « Limits » of the configuration: tries without a wait, and the longest wait that comes after them.</summary>
internal sealed class LimitsOptions
{
    /// <summary>Failed sign-ins to one account from one address.</summary>
    [Range(1, 1000)]
    public int PairFailures { get; set; } = 5;

    [Range(typeof(TimeSpan), "00:00:02", "01:00:00")]
    public TimeSpan PairLongestWait { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>Failed sign-ins to one account from anywhere. Its wait is short: others must not be able to keep somebody out.</summary>
    [Range(1, 10_000)]
    public int AccountFailures { get; set; } = 20;

    [Range(typeof(TimeSpan), "00:00:02", "00:05:00")]
    public TimeSpan AccountLongestWait { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Failed sign-ins from one address, whatever the account: a whole town hall may sit behind it.</summary>
    [Range(1, 10_000)]
    public int AddressFailures { get; set; } = 50;

    [Range(typeof(TimeSpan), "00:00:02", "00:15:00")]
    public TimeSpan AddressLongestWait { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>« Mot de passe oublié ? »: mails to one address in an hour.</summary>
    [Range(1, 1000)]
    public int MailsPerHour { get; set; } = 3;

    /// <summary>The same for all mails that one caller's address asks for.</summary>
    [Range(1, 10_000)]
    public int CallerMailsPerHour { get; set; } = 20;

    /// <summary>New passwords that one caller's address tries to set in an hour with the links of mails; those that are set do not count.</summary>
    [Range(1, 10_000)]
    public int NewPasswordTries { get; set; } = 20;
}
