using GlpiBridge.Glpi;
using GlpiBridge.Glpi.Sessions;
using GlpiBridge.Glpi.Users;

namespace GlpiBridge.Desk.Accounts;

/// <summary>Gathers what GLPI knows of an agent: what their own session may tell, and from the service account what GLPI refuses them of themselves.</summary>
public sealed class AgentCards(GlpiServiceAccount service, UserReader users, GlpiSessions sessions, WorkPlace places)
{
    public async Task<AgentCard> OfAsync(Agent agent, CancellationToken ct)
    {
        try
        {
            var user = await service.RunAsync((session, stop) => users.GetAsync(session, agent.UserId, stop), ct);
            return new AgentCard(
                user.Login,
                user.Emails,
                user.Phones,
                agent.Session is { } session ? (await sessions.DescribeAsync(session, ct)).Language : user.Language,
                await places.ProfilesOfAsync(agent, ct),
                await places.EntitiesOfAsync(agent, ct))
            { IsWhole = true };
        }
        catch (GlpiException silent) when (silent.Fault is not GlpiFault.SessionExpired)
        {
            return new AgentCard(null, [], [], null, [new AgentProfile(agent.ProfileId, agent.ProfileName)], agent.Entities) { IsWhole = false };
        }
    }
}
