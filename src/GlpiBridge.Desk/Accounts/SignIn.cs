using GlpiBridge.Desk.Delivery;
using GlpiBridge.Glpi;
using GlpiBridge.Glpi.Sessions;
using GlpiBridge.Submissions.Sending;

namespace GlpiBridge.Desk.Accounts;

/// <summary>Opens and closes the GLPI session of an agent.</summary>
public sealed class SignIn(GlpiSessions sessions, WorkPlace place, Outbox outbox, Deliveries deliveries)
{
    /// <summary>Opens a session. What its owner has sent and GLPI does not have yet goes with it.</summary>
    /// <returns>The agent, where they last chose to work, or null when GLPI does not know these credentials, whatever the reason.</returns>
    public async Task<Agent?> OpenAsync(string login, string password, CancellationToken ct)
    {
        try
        {
            var agent = await place.SettleAsync(await sessions.OpenAsync(login, password, ct), ct);
            if (await outbox.BringSessionAsync(agent.UserId.Value, agent.Session!.Reveal(), ct) > 0)
            {
                deliveries.Wake();
            }

            return agent;
        }
        catch (GlpiException refused) when (refused.Fault is GlpiFault.NotAuthenticated)
        {
            return null;
        }
    }

    /// <summary>Ends the agent's session in GLPI, if they have one. A GLPI that does not answer keeps nobody from signing out.</summary>
    public async Task CloseAsync(Agent agent, CancellationToken ct)
    {
        if (agent.Session is not { } session)
        {
            return;
        }

        try
        {
            await sessions.CloseAsync(session, ct);
        }
        catch (GlpiException)
        {
            // The cookie dies all the same; GLPI's own sweeper removes the session.
        }
    }
}
