using System.Net;
using GlpiBridge.Desk.Accounts;
using GlpiBridge.Desk.Auditing;
using GlpiBridge.Glpi;

namespace GlpiBridge.Portal.Limits;

/// <summary>The only way to sign in with a password: counted, written down, and refused after the same time whatever the reason.</summary>
internal sealed class SignInDoor(SignIn signIn, SignInLimits limits, RefusalTime time, IAuditTrail audit)
{
    /// <exception cref="GlpiException">GLPI does not answer; the try counts for nothing.</exception>
    public async Task<SignInOutcome> OpenAsync(string login, string password, IPAddress? from, CancellationToken ct)
    {
        var began = time.Now;
        var outcome = await TryAsync(login, password, from, ct);
        if (outcome is SignInOutcome.Opened(var agent))
        {
            audit.Record(new AuditEvent { Act = AuditAct.SignIn, UserId = agent.UserId.Value });
            return outcome;
        }

        audit.Record(new AuditEvent { Act = AuditAct.SignIn, Result = outcome is SignInOutcome.Limited ? AuditResult.Limited : AuditResult.Refused, Typed = login });
        await time.WaitAsync(began, ct);
        return outcome;
    }

    private async Task<SignInOutcome> TryAsync(string login, string password, IPAddress? from, CancellationToken ct)
    {
        var wait = await limits.TryBeginAsync(login, from, ct);
        if (wait > TimeSpan.Zero)
        {
            return new SignInOutcome.Limited(wait);
        }

        try
        {
            if (await signIn.OpenAsync(login, password, ct) is not { } agent)
            {
                return new SignInOutcome.Wrong();
            }

            await limits.SucceededAsync(login, from, ct);
            return new SignInOutcome.Opened(agent);
        }
        catch (GlpiException)
        {
            audit.Record(new AuditEvent { Act = AuditAct.SignIn, Result = AuditResult.Failed, Typed = login });
            await limits.UndoAsync(login, from, CancellationToken.None);
            throw;
        }
    }
}
