using System.ComponentModel;
using GlpiBridge.Desk.Caching;
using GlpiBridge.Glpi;
using GlpiBridge.Glpi.Sessions;
using GlpiBridge.Glpi.Users;

namespace GlpiBridge.Desk.Accounts.Represented;

/// <summary>
/// Reads with the service account what GLPI knows of people who have no session of their own. Who somebody is and what they hold is read anew each time; what an administrator
/// sets once, profiles and entities, is kept.
/// </summary>
public sealed class People(GlpiServiceAccount service, UserDirectory directory, UserReader users, EntityTrees trees, SettingsCache cache, TimeProvider clock)
{
    /// <returns>The users who have the address and may log in.</returns>
    internal async Task<IReadOnlyList<UserId>> ByEmailAsync(string address, CancellationToken ct) =>
        WhoMayLogIn(await service.RunAsync((session, stop) => directory.FindByEmailAsync(session, address, stop), ct));

    /// <returns>The users who have the login and may log in.</returns>
    internal async Task<IReadOnlyList<UserId>> ByLoginAsync(string login, CancellationToken ct) =>
        WhoMayLogIn(await service.RunAsync((session, stop) => directory.FindByLoginAsync(session, login, stop), ct));

    /// <returns>The person; null for somebody who may not log in any more, or holds no profile anywhere.</returns>
    /// <exception cref="GlpiException">GLPI does not answer, or refuses the service account.</exception>
    internal Task<Person?> FindAsync(UserId id, CancellationToken ct) => service.RunAsync((session, stop) => FindAsync(session, id, stop), ct);

    internal Task<GlpiProfile> ProfileAsync(ProfileId id, CancellationToken ct) => service.RunAsync((session, stop) => ProfileAsync(session, id, stop), ct);

    private async Task<Person?> FindAsync(SessionToken session, UserId id, CancellationToken ct)
    {
        GlpiUser user;
        try
        {
            user = await users.GetAsync(session, id, ct);
        }
        catch (GlpiException gone) when (gone.Fault is GlpiFault.NotFound)
        {
            return null;
        }

        if (!user.MayLogIn(clock.GetLocalNow().DateTime))
        {
            return null;
        }

        var tree = await trees.ReadAsync(ct);
        var held = new List<HeldProfile>();
        foreach (var rows in (await directory.ListProfilesAsync(session, id, ct)).GroupBy(row => row.ProfileId))
        {
            held.Add(new HeldProfile(await ProfileAsync(session, rows.Key, ct), rows, tree));
        }

        var somewhere = held.Where(profile => profile.IsSomewhere).OrderBy(profile => profile.Profile.Name, StringComparer.CurrentCultureIgnoreCase).ToList();
        return somewhere.Count == 0 ? null : new Person(user, somewhere, await directory.ListGroupsAsync(session, id, ct));
    }

    private async Task<GlpiProfile> ProfileAsync(SessionToken session, ProfileId id, CancellationToken ct) =>
        (await cache.KeepAsync($"profile:{id.Value}", async stop => new Kept(await directory.GetProfileAsync(session, id, stop)), ct)).Profile;

    private List<UserId> WhoMayLogIn(IEnumerable<GlpiUser> found) => [.. found.Where(user => user.MayLogIn(clock.GetLocalNow().DateTime)).Select(user => user.Id)];

    [ImmutableObject(true)]
    private sealed record Kept(GlpiProfile Profile);
}
