using GlpiBridge.Sandbox.Faults;
using GlpiBridge.Sandbox.Items;
using GlpiBridge.Sandbox.Rights;

namespace GlpiBridge.Sandbox.Sessions;

/// Fills a session with the profiles of its user, and makes one of them the active one.
internal sealed class ProfileLoader(Database database, ActiveEntities activeEntities, SandboxFaults faults)
{
    public bool Load(Session session)
    {
        session.Profiles =
        [
            .. database.Where("Profile_User", "users_id", session.UserId)
                .GroupBy(line => line.Long("profiles_id"))
                .Where(lines => database.Find("Profile", lines.Key) is not null)
                .Select(lines => new SessionProfile(lines.Key, database.Find("Profile", lines.Key)!.Text("name"), Entities(lines)))
                .OrderBy(profile => profile.Name, Comparer<string>.Create(Fold.Compare)),
        ];
        if (session.Profiles.Count == 0) return false;
        Activate(session, session.Profiles.FirstOrDefault(p => p.Id == session.User.Long("profiles_id")) ?? session.Profiles[0]);
        return true;
    }

    public void Activate(Session session, SessionProfile profile)
    {
        session.Profile = profile;
        session.ProfileRow = database.Find("Profile", profile.Id)!;
        var rights = database.Where("ProfileRight", "profiles_id", profile.Id).ToDictionary(r => r.Text("name"), r => r.Long("rights"));
        if (faults.HasValidationRight && session.IsHelpdesk) rights["ticketvalidation"] = rights.GetValueOrDefault("ticketvalidation") | Right.ValidationAnswer;
        session.Rights = rights;
        GoHome(session);
        session.Groups =
        [
            .. database.Where("Group_User", "users_id", session.UserId).Select(line => database.Find("Group", line.Long("groups_id")))
                .Where(group => group is not null && session.SeesEntity(group.Long("entities_id"), group.Flag("is_recursive"))).Select(group => group!.Id),
        ];
    }

    /// The user's default entity where the profile is held there or above it; all its entities where it is not.
    private void GoHome(Session session)
    {
        var home = session.User["entities_id"] as long?;
        if (session.Profile.Entities.FirstOrDefault(e => e.Id == home) is { } own)
        {
            activeEntities.Change(session, own.Id, own.IsRecursive);
            session.IsActiveEntityRecursive = own.IsRecursive ? 1L : 0L;
        }
        else if (home is null || !activeEntities.Change(session, home.Value, isRecursive: true))
        {
            activeEntities.ChangeToAll(session);
        }
    }

    private List<ProfileEntity> Entities(IEnumerable<Row> lines) =>
    [
        .. lines.GroupBy(l => l.Long("entities_id")).OrderBy(l => database.Find("Entity", l.Key)?.Text("completename"), Comparer<string?>.Create(Fold.Compare))
            .Select(l => new ProfileEntity(l.Key, database.Find("Entity", l.Key)?.Text("name") ?? "", l.Any(r => r.Flag("is_recursive")))),
    ];
}
