using System.Net;
using GlpiBridge.Submissions.Accounts;
using Microsoft.Extensions.Options;

namespace GlpiBridge.Portal.Limits;

/// <summary>Keeps « Mot de passe oublié ? » from filling mail boxes, and its page from being a place to try tokens.</summary>
internal sealed class PasswordLimits(AttemptCounters counters, IOptions<LimitsOptions> options)
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);
    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(1);

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

    /// <returns>Zero to go on, else how long to wait.</returns>
    public Task<TimeSpan> TryNewPasswordAsync(IPAddress? from, CancellationToken ct) => counters.TryBeginAsync(OfCaller(from), ct);

    /// <summary>A password was set, or GLPI could not tell: the try was none.</summary>
    public Task UndoNewPasswordAsync(IPAddress? from, CancellationToken ct) => counters.UndoAsync(OfCaller(from), ct);

    private AttemptLimit[] OfCaller(IPAddress? from) =>
        [new($"new password {(from is null ? "" : LimitKeys.Caller(from))}", options.Value.NewPasswordTries, FirstWait, LongestWait, Hour)];
}
