using System.Text.Json.Nodes;
using GlpiBridge.Sandbox.Http;
using GlpiBridge.Sandbox.Items;

namespace GlpiBridge.Sandbox.Sessions;

internal static class LoginEndpoint
{
    public static ApiAnswer Handle(Endpoint endpoint)
    {
        var (world, request) = (endpoint.World, endpoint.Request);
        // Signing in with somebody's token destroys that session.
        if (request.Has("session_token")) world.Sessions.Remove(request.Text("session_token").Trim());
        var user = request.Text("user_token").Length > 0 ? ByToken(world, request) : ByPassword(world, request);
        var session = world.Sessions.Open(user, world.Faults.GivesLongTokens || world.Faults.IsEleven);
        if (!world.Profiles.Load(session))
        {
            world.Sessions.Remove(session.Token);
            throw Errors.LoginRefused();
        }
        user["last_login"] = world.Now;
        var answer = new JsonObject { ["session_token"] = session.Token };
        if (request.IsOn("get_full_session"))
        {
            var full = SessionPrinter.Full(world, session);
            full.Remove("MESSAGE_AFTER_REDIRECT");
            answer["session"] = full;
        }
        return new ApiAnswer(200, answer);
    }

    private static Row ByToken(World world, ApiRequest request) =>
        world.Database["User"].Rows.FirstOrDefault(u => IsOpen(u) && u.Secrets.GetValueOrDefault("api_token") == request.Text("user_token"))
            ?? throw Errors.UserTokenWrong();

    private static Row ByPassword(World world, ApiRequest request)
    {
        var (login, password) = (request.Text("login").Trim(), request.Text("password"));
        if (login.Length == 0 || password.Length == 0) throw Errors.LoginMissing();
        if (!world.Faults.IsPasswordLoginEnabled) throw Errors.LoginDisabled();
        var user = world.Database["User"].Rows.FirstOrDefault(u => Fold.Same(u.Text("name"), login));
        if (user is null || user.Secrets.GetValueOrDefault("password") != password) throw Errors.LoginWrong();
        return IsOpen(user) ? user : throw Errors.LoginRefused();
    }

    private static bool IsOpen(Row user) => user.Flag("is_active") && !user.Flag("is_deleted");
}
