using System.ComponentModel;
using GlpiBridge.Desk.Caching;
using GlpiBridge.Glpi;
using GlpiBridge.Glpi.Sessions;
using GlpiBridge.Glpi.Tickets;
using GlpiBridge.Glpi.Users;

namespace GlpiBridge.Desk.Tickets;

/// <summary>Who asked for the requests of a list: GLPI's search gives numbers, and names to the service account alone.</summary>
public sealed class RequesterNames(GlpiServiceAccount service, UserReader users, SettingsCache cache)
{
    /// <param name="tickets">What the reader is shown.</param>
    /// <param name="ct">Cancels the calls.</param>
    /// <returns>The names, as far as GLPI tells them.</returns>
    public async Task<IReadOnlyDictionary<UserId, string>> OfAsync(IEnumerable<TicketSummary> tickets, CancellationToken ct)
    {
        var people = tickets.SelectMany(ticket => ticket.Requesters).Distinct();
        return (await Task.WhenAll(people.Select(person => OfAsync(person, ct)))).Where(person => person.Name.Length > 0).ToDictionary(person => person.Id, person => person.Name);
    }

    private async Task<(UserId Id, string Name)> OfAsync(UserId id, CancellationToken ct)
    {
        try
        {
            return (id, (await cache.KeepAsync($"user-name:{id.Value}", stop => service.RunAsync((session, token) => ReadAsync(session, id, token), stop), ct)).Name);
        }
        catch (Exception failed) when (failed is GlpiException or InvalidOperationException)
        {
            return (id, "");
        }
    }

    private async Task<Kept> ReadAsync(SessionToken session, UserId id, CancellationToken ct)
    {
        var user = await users.GetAsync(session, id, ct);
        return new Kept($"{user.LastName} {user.FirstName}".Trim());
    }

    [ImmutableObject(true)]
    private sealed record Kept(string Name);
}
