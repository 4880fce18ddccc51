using GlpiBridge.Desk.Accounts;
using GlpiBridge.Desk.Auditing;
using GlpiBridge.Glpi;
using Microsoft.Extensions.Options;

namespace GlpiBridge.Portal.OpenId;

/// <summary>Lets in whom the provider has identified, when GLPI knows them as one and only one person.</summary>
internal sealed class OpenIdDoor(RepresentedSignIn signIn, IOptions<OpenIdOptions> options, IAuditTrail audit)
{
    /// <returns>The agent; null for somebody whom GLPI does not know, or not for sure.</returns>
    /// <exception cref="GlpiException">GLPI does not answer.</exception>
    public async Task<Agent?> OpenAsync(string? who, CancellationToken ct)
    {
        try
        {
            var agent = string.IsNullOrWhiteSpace(who) ? null
                : options.Value.LoginClaim == OpenIdCheck.Uid ? await signIn.OpenByLoginAsync(who, ct)
                : await signIn.OpenByEmailAsync(who, ct);
            audit.Record(agent is null
                ? Tried(AuditResult.Refused) with { Typed = who }
                : Tried(AuditResult.Done) with { UserId = agent.UserId.Value });
            return agent;
        }
        catch (GlpiException)
        {
            audit.Record(Tried(AuditResult.Failed) with { Typed = who });
            throw;
        }
    }

    /// <summary>Writes down a return from the provider that proves nothing.</summary>
    public void Refused() => audit.Record(Tried(AuditResult.Refused));

    private static AuditEvent Tried(AuditResult result) => new() { Act = AuditAct.SignIn, Result = result, ByServiceAccount = true };
}
