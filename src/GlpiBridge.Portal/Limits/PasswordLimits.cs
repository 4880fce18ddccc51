using System.Net;
using GlpiBridge.Submissions.Accounts;
using Microsoft.Extensions.Options;

namespace GlpiBridge.Portal.Limits;

/// <summary>Keeps « Mot de passe oublié ? » from filling mail boxes, and its links from being guessed.</summary>
internal sealed class PasswordLimits(AttemptCounters counters, IOptions<LimitsOptions> options)
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    /// <returns>False when this address was sent enough mails, or this caller asked for enough of them.</returns>
    public async Task<bool> TryMailAsync(string address, IPAddress? from, CancellationToken ct)
    {
        var limits = new List<AttemptLimit> { new($"mail to {LimitKeys.Account(address)}", options.Value.MailsPerHour, Hour, Hour, Hour) };
        if (from is not null)
        {
            limits.Add(new AttemptLimit($"mail for {LimitKeys.Caller(from)}", options.Value.CallerMailsPerHour, Hour, Hour, Hour));
        }

        return await counters.TryBeginAsync(limits, ct) == TimeSpan.Zero;
    }

    /// <returns>Zero to go on, the try is counted then; else how long to wait.</returns>
    public Task<TimeSpan> TryNewPasswordAsync(IPAddress? from, CancellationToken ct) =>
        from is null ? Task.FromResult(TimeSpan.Zero) : counters.TryBeginAsync([NewPassword(from)], ct);

    /// <summary>The password was set, or GLPI could not tell: the try was none.</summary>
    public Task UndoNewPasswordAsync(IPAddress? from, CancellationToken ct) => from is null ? Task.CompletedTask : counters.UndoAsync([NewPassword(from)], ct);

    private AttemptLimit NewPassword(IPAddress from) => new($"new password for {LimitKeys.Caller(from)}", options.Value.NewPasswordTries, Minute, Hour, Hour);
}
