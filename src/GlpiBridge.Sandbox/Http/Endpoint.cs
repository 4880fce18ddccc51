using GlpiBridge.Sandbox.Items;
using GlpiBridge.Sandbox.Sessions;

namespace GlpiBridge.Sandbox.Http;

/// One call in progress: the request, the GLPI it reaches, and the session once it is known to be good.
internal sealed class Endpoint(World world, RulesBook rules, ApiRequest request)
{
    public World World => world;
    public RulesBook Rules => rules;
    public ApiRequest Request => request;

    public Session RequireSession()
    {
        var token = request.Text("session_token").Trim();
        if (token.Length == 0) throw Errors.SessionMissing();
        return world.Sessions.Find(token) ?? throw Errors.SessionInvalid();
    }

    public Caller RequireCaller() => new(world, RequireSession());
}
