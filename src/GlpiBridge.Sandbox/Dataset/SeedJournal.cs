using GlpiBridge.Sandbox.Http;
using GlpiBridge.Sandbox.Items;

namespace GlpiBridge.Sandbox.Dataset;

/// What the super-administrator wrote into a sandbox that started empty. A reset plays it again, as a GLPI is put back
/// to the state in which it was seeded; from the first reset on nothing is added.
internal sealed class SeedJournal(SandboxOptions options)
{
    private const long SuperAdministrator = 2;
    private readonly List<ApiRequest> writes = [];
    private bool isClosed;

    public void Remember(World world, ApiRequest request)
    {
        if (!options.IsEmpty || isClosed || request.Method is not ("POST" or "PUT" or "PATCH" or "DELETE")) return;
        if (ItemTypes.Known.Find(request.Segment(0)) is null) return;
        if (world.Sessions.Find(request.Text("session_token"))?.UserId == SuperAdministrator) writes.Add(request);
    }

    public void Replay(World world)
    {
        if (writes.Count == 0) return;
        isClosed = true;
        var (session, rules) = (world.Sessions.Open(world.Database.Find("User", SuperAdministrator)!, longToken: false), new RulesBook());
        world.Profiles.Load(session);
        foreach (var write in writes)
        {
            // Entities that were added since belong to the session, as after the seeding client's next login.
            world.ActiveEntities.ChangeToAll(session);
            write.Parameters["session_token"] = session.Token;
            new Router(world, rules, options.AppToken).Handle(write);
        }
        world.Sessions.Remove(session.Token);
    }
}
