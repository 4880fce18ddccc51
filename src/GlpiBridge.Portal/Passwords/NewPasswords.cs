using System.Threading.RateLimiting;
using GlpiBridge.Desk.Auditing;
using GlpiBridge.Glpi;
using GlpiBridge.Glpi.Users;
using GlpiBridge.Portal.Limits;
using GlpiBridge.Portal.Sessions;
using GlpiBridge.Submissions.Accounts;

namespace GlpiBridge.Portal.Passwords;

/// <summary>Sets new passwords with the tokens of mails: counted and written down, and with one token once at a time, so that a second click finds what the first did.</summary>
internal sealed class NewPasswords(
    GlpiPasswords passwords, PasswordLimits limits, SignInDoor door, SessionCookie cookie, SessionEnd end, PortalSessions sessions, IAuditTrail audit) : IDisposable
{
    private const int Clicks = 10;

    private readonly PartitionedRateLimiter<string> turns = PartitionedRateLimiter.Create<string, string>(token =>
        RateLimitPartition.GetConcurrencyLimiter(token, _ => new ConcurrencyLimiterOptions { PermitLimit = 1, QueueLimit = Clicks }));

    public void Dispose() => turns.Dispose();

    /// <summary>Sets the password, then signs in with it: here in the place of whoever was, and out of every other browser.</summary>
    /// <exception cref="GlpiException">GLPI does not answer; the try counts for nothing.</exception>
    public async Task<NewPasswordOutcome> SetAsync(HttpContext http, string token, string login, string password)
    {
        // Whoever clicks twice leaves the first request: it goes on to its end all the same.
        using var turn = await turns.AcquireAsync(token, cancellationToken: CancellationToken.None);
        var from = http.Connection.RemoteIpAddress;
        var wait = await limits.TryNewPasswordAsync(from, CancellationToken.None);
        if (wait > TimeSpan.Zero)
        {
            Record(AuditResult.Limited, login);
            return new NewPasswordOutcome.Limited(wait);
        }

        try
        {
            var reset = await passwords.ResetAsync(token, password, CancellationToken.None);
            Record(reset is PasswordReset.Done ? AuditResult.Done : AuditResult.Refused, login);
            switch (reset)
            {
                case PasswordReset.Refused(var sentences):
                    return new NewPasswordOutcome.Refused(sentences);
                // The click before may have used it up, and set this very password.
                case PasswordReset.BadToken:
                    return await EnterAsync(http, login, password) ? new NewPasswordOutcome.Opened() : new NewPasswordOutcome.BadToken();
            }

            await limits.UndoNewPasswordAsync(from, CancellationToken.None);
            if (await EnterAsync(http, login, password))
            {
                return new NewPasswordOutcome.Opened();
            }

            await LeaveAsync(http);
            return new NewPasswordOutcome.Set();
        }
        catch (GlpiException down)
        {
            Record(AuditResult.Failed, login);
            await limits.UndoNewPasswordAsync(from, CancellationToken.None);
            if (down.Fault is GlpiFault.OutcomeUnknown && await EnterAsync(http, login, password))
            {
                return new NewPasswordOutcome.Opened();
            }

            throw;
        }
    }

    private void Record(AuditResult result, string login) => audit.Record(new AuditEvent { Act = AuditAct.PasswordSet, Result = result, Typed = login });

    private async Task<bool> EnterAsync(HttpContext http, string login, string password)
    {
        try
        {
            if (await door.OpenAsync(login, password, http.Connection.RemoteIpAddress, CancellationToken.None) is not SignInOutcome.Opened(var agent))
            {
                return false;
            }

            await LeaveAsync(http);
            await cookie.SignInAsync(http, agent, null);
            await sessions.EndAllAsync(agent.UserId.Value, http.User.PortalSession(), CancellationToken.None);
            return true;
        }
        catch (GlpiException)
        {
            return false;
        }
    }

    private Task LeaveAsync(HttpContext http) => http.User.HasSession() ? end.LeaveAsync(http) : Task.CompletedTask;
}
