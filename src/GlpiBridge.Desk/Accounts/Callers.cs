using System.ComponentModel;
using GlpiBridge.Desk.Caching;
using GlpiBridge.Forms.Rendering;
using GlpiBridge.Glpi;
using GlpiBridge.Glpi.Sessions;
using GlpiBridge.Glpi.Users;

namespace GlpiBridge.Desk.Accounts;

/// <summary>How an agent can be reached. The name comes from the session; phone and address from the service account, since GLPI refuses an agent his own record.</summary>
public sealed class Callers(GlpiServiceAccount service, UserReader users, SettingsCache cache)
{
    /// <returns>The agent's name, and what else GLPI tells. A GLPI that does not answer leaves the rest out: that stops no ticket, and is asked again next time.</returns>
    public async Task<Contact> OfAsync(Agent agent, CancellationToken ct)
    {
        try
        {
            var reach = await cache.KeepAsync(
                $"caller:{agent.UserId.Value}", stop => service.RunAsync((session, token) => ReadAsync(session, agent.UserId, token), stop), ct);
            return new Contact(agent.Name, reach.Phone, reach.Email);
        }
        catch (GlpiException)
        {
            return new Contact(agent.Name, null, null);
        }
    }

    private async Task<Reach> ReadAsync(SessionToken session, UserId id, CancellationToken ct)
    {
        var user = await users.GetAsync(session, id, ct);
        return new Reach(user.Phones is [var phone, ..] ? phone : null, user.Emails is [var first, ..] ? first : null);
    }

    [ImmutableObject(true)]
    private sealed record Reach(string? Phone, string? Email);
}
