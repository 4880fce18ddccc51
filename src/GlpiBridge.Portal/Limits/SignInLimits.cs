using System.Net;
using GlpiBridge.Submissions.Accounts;
using Microsoft.Extensions.Options;

namespace GlpiBridge.Portal.Limits;

/// <summary>Makes whoever guesses passwords wait, longer and longer; the same whether the account exists or not.</summary>
internal sealed class SignInLimits(AttemptCounters counters, IOptions<LimitsOptions> options)
{
    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    /// <returns>Zero to go on, the try is counted then; else how long to wait.</returns>
    public Task<TimeSpan> TryBeginAsync(string login, IPAddress? from, CancellationToken ct) => counters.TryBeginAsync([.. OfAccount(login, from), .. OfCaller(from)], ct);

    /// <summary>Forgets the failures of this account. Those of the address stay: whoever has one account must not clear the way to others with it.</summary>
    public async Task SucceededAsync(string login, IPAddress? from, CancellationToken ct)
    {
        await counters.ForgetAsync(OfAccount(login, from), ct);
        await counters.UndoAsync(OfCaller(from), ct);
    }

    /// <summary>GLPI could not tell: the try was none.</summary>
    public Task UndoAsync(string login, IPAddress? from, CancellationToken ct) => counters.UndoAsync([.. OfAccount(login, from), .. OfCaller(from)], ct);

    private List<AttemptLimit> OfAccount(string login, IPAddress? from)
    {
        var account = LimitKeys.Account(login);
        var caller = from is null ? "" : LimitKeys.Caller(from);
        return
        [
            new AttemptLimit($"sign-in account {account}", options.Value.AccountFailures, FirstWait, options.Value.AccountLongestWait, Day),
            new AttemptLimit($"sign-in pair {caller} {account}", options.Value.PairFailures, FirstWait, options.Value.PairLongestWait, Day),
        ];
    }

    private List<AttemptLimit> OfCaller(IPAddress? from) => from is null
        ? []
        : [new AttemptLimit($"sign-in caller {LimitKeys.Caller(from)}", options.Value.AddressFailures, FirstWait, options.Value.AddressLongestWait, Hour)];
}
