using GlpiBridge.Glpi;
using GlpiBridge.Glpi.Sessions;

namespace GlpiBridge.Desk.Accounts;

/// <summary>
/// Calls GLPI for an agent: with the agent's own session, so that GLPI's rights decide, or with the service account's for somebody who has none. What is asked with the latter
/// is to be checked by the caller: GLPI would refuse that account nothing.
/// </summary>
public sealed class AgentCalls(GlpiServiceAccount service)
{
    public async Task<T> RunAsync<T>(Agent agent, Func<SessionToken, CancellationToken, Task<T>> act, CancellationToken ct)
    {
        if (agent.Session is { } own)
        {
            return await act(own, ct);
        }

        try
        {
            return await service.RunAsync(act, ct);
        }
        catch (GlpiException dead) when (dead.Fault is GlpiFault.SessionExpired)
        {
            // Not the agent's session: signing in again would mend nothing.
            throw new GlpiException(GlpiFault.Unavailable, dead.Status, dead.Code, dead.Body, dead);
        }
    }
}
