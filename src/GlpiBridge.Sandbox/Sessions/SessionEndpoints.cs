using System.Text.Json;
using System.Text.Json.Nodes;
using GlpiBridge.Sandbox.Http;
using GlpiBridge.Sandbox.Items;

namespace GlpiBridge.Sandbox.Sessions;

/// Profiles, entities and the end of a session; none of them looks at the HTTP method.
internal static class SessionEndpoints
{
    public static ApiAnswer Kill(Endpoint endpoint)
    {
        endpoint.World.Sessions.Remove(endpoint.RequireSession().Token);
        return new ApiAnswer(200, true);
    }

    public static ApiAnswer FullSession(Endpoint endpoint) =>
        new(200, new JsonObject { ["session"] = SessionPrinter.Full(endpoint.World, endpoint.RequireSession()) });

    public static ApiAnswer MyProfiles(Endpoint endpoint) => new(200, new JsonObject
    {
        ["myprofiles"] = new JsonArray([.. endpoint.RequireSession().Profiles.Select(p => new JsonObject
        {
            ["id"] = p.Id,
            ["name"] = p.Name,
            ["entities"] = new JsonArray([.. p.Entities.Select(SessionPrinter.Entity)]),
        })]),
    });

    public static ApiAnswer ActiveProfile(Endpoint endpoint) =>
        new(200, new JsonObject { ["active_profile"] = SessionPrinter.Profile(endpoint.RequireSession()) });

    public static ApiAnswer ChangeProfile(Endpoint endpoint)
    {
        var session = endpoint.RequireSession();
        if (!endpoint.Request.Has("profiles_id")) throw Errors.BadRequest();
        var wanted = Values.ToLong(Values.FromNode(endpoint.Request.Node("profiles_id")));
        var profile = session.Profiles.FirstOrDefault(p => p.Id == wanted) ?? throw Errors.NotFound();
        endpoint.World.Profiles.Activate(session, profile);
        return new ApiAnswer(200, true);
    }

    public static ApiAnswer MyEntities(Endpoint endpoint)
    {
        var (session, tree) = (endpoint.RequireSession(), endpoint.World.Entities);
        var withSons = endpoint.Request.IsOn("is_recursive");
        var ids = session.Profile.Entities.SelectMany(e =>
            (e.IsRecursive && withSons ? tree.SonsOf(e.Id).Where(id => id != e.Id) : []).Append(e.Id));
        return new ApiAnswer(200, new JsonObject
        {
            ["myentities"] = new JsonArray([.. ids.Select(id => new JsonObject { ["id"] = id, ["name"] = tree.DropdownName(id) })]),
        });
    }

    public static ApiAnswer ActiveEntities(Endpoint endpoint)
    {
        var session = endpoint.RequireSession();
        return new ApiAnswer(200, new JsonObject
        {
            ["active_entity"] = new JsonObject
            {
                ["id"] = session.ActiveEntity,
                ["active_entity_recursive"] = Values.ToNode(session.IsActiveEntityRecursive),
                ["active_entities"] = new JsonArray([.. session.ActiveEntities.Select(id => new JsonObject { ["id"] = id })]),
            },
        });
    }

    public static ApiAnswer ChangeEntities(Endpoint endpoint)
    {
        var (session, request) = (endpoint.RequireSession(), endpoint.Request);
        var recursive = request.Node("is_recursive");
        if (recursive is not null && recursive.GetValueKind() is not (JsonValueKind.True or JsonValueKind.False)) throw Errors.BadRequest();
        if (!request.Has("entities_id"))
        {
            endpoint.World.ActiveEntities.ChangeToAll(session);
            return new ApiAnswer(200, true);
        }
        // The documented word "all" is read as a number: the root.
        var entity = Values.ToLong(Values.FromNode(request.Node("entities_id")));
        return new ApiAnswer(200, endpoint.World.ActiveEntities.Change(session, entity, recursive?.GetValue<bool>() ?? false));
    }
}
