using System.Text.Json.Nodes;
using GlpiBridge.Sandbox.Items;

namespace GlpiBridge.Sandbox.Tickets;

/// The people of a ticket, in the forms in which GLPI takes them.
internal static class TicketActors
{
    private static readonly (string Name, long Type)[] Roles =
        [("requester", ActorType.Requester), ("observer", ActorType.Observer), ("assign", ActorType.Assigned)];

    public static bool Is(Database database, Row ticket, long user, long type) =>
        user > 0 && database.Where("Ticket_User", "tickets_id", ticket.Id).Any(a => a.Long("users_id") == user && a.Long("type") == type);

    public static bool IsAny(Database database, Row ticket, long user) =>
        user > 0 && database.Where("Ticket_User", "tickets_id", ticket.Id).Any(a => a.Long("users_id") == user);

    public static bool HasAssigned(Database database, Row ticket) =>
        database.Where("Ticket_User", "tickets_id", ticket.Id).Any(a => a.Long("type") == ActorType.Assigned)
        || database.Where("Group_Ticket", "tickets_id", ticket.Id).Any(a => a.Long("type") == ActorType.Assigned);

    public static bool InGroup(Database database, Row ticket, long user, params long[] types) =>
        database.Where("Group_Ticket", "tickets_id", ticket.Id).Where(g => types.Contains(g.Long("type")))
            .Any(g => database.Where("Group_User", "groups_id", g.Long("groups_id")).Any(m => m.Long("users_id") == user));

    /// Left for who asks, right for who is in charge, as GLPI lays out its timeline.
    public static long TimelineSide(Database database, Row ticket, long user) =>
        Is(database, ticket, user, ActorType.Assigned) && !Is(database, ticket, user, ActorType.Requester) ? 4 : 1;

    public static void AddAll(Database database, Row ticket, Input input)
    {
        foreach (var (name, type) in Roles)
        {
            AddFields(database, ticket, input, name, type);
            if (input.Node("_actors") is JsonObject actors) AddForm(database, ticket, actors[name], type);
        }
    }

    /// The forms that a change of the ticket takes: those of its creation, and _itil_role: {_type, users_id}. True when there was one.
    public static bool AddLater(Database database, Row ticket, Input input)
    {
        var found = input.Names.Any(n => n == "_actors" || Array.Exists(Roles, r => n == "_users_id_" + r.Name || n == "_groups_id_" + r.Name));
        AddAll(database, ticket, input);
        foreach (var (name, type) in Roles)
        {
            if (input.Node("_itil_" + name) is not JsonObject given) continue;
            var actor = new Input(given);
            if (actor.Text("_type") == "group") AddGroup(database, ticket, actor.Long("groups_id"), type);
            else Add(database, ticket, actor.Long("users_id"), type, 1, actor.Text("alternative_email"));
            found = true;
        }
        return found;
    }

    public static Row? Add(Database database, Row ticket, long user, long type, long notify, string email)
    {
        if ((user == 0 && email.Length == 0) || (user > 0 && Is(database, ticket, user, type))) return null;
        return database["Ticket_User"].Insert(row =>
        {
            row["tickets_id"] = ticket.Id;
            row["users_id"] = user;
            row["type"] = type;
            row["use_notification"] = notify;
            row["alternative_email"] = email;
        });
    }

    private static void AddFields(Database database, Row ticket, Input input, string name, long type)
    {
        var notice = input.Node($"_users_id_{name}_notif") as JsonObject;
        var (notify, emails) = (Input.ListOf(notice?["use_notification"]), Input.ListOf(notice?["alternative_email"]));
        var users = input.List("_users_id_" + name);
        for (var i = 0; i < users.Count; i++)
            Add(database, ticket, Values.ToLong(users[i]), type, i < notify.Count ? Values.ToLong(notify[i]) : 1,
                i < emails.Count ? Values.ToText(emails[i]) ?? "" : "");
        foreach (var group in input.List("_groups_id_" + name)) AddGroup(database, ticket, Values.ToLong(group), type);
    }

    private static void AddForm(Database database, Row ticket, JsonNode? list, long type)
    {
        var actors = list switch { JsonArray array => array, JsonObject map => map.Select(p => p.Value), _ => Enumerable.Empty<JsonNode?>() };
        foreach (var actor in actors.OfType<JsonObject>().Select(a => new Input(a)))
            if (actor.Text("itemtype") == "Group") AddGroup(database, ticket, actor.Long("items_id"), type);
            else Add(database, ticket, actor.Long("items_id"), type, actor.Has("use_notification") ? actor.Long("use_notification") : 1,
                actor.Text("alternative_email"));
    }

    private static void AddGroup(Database database, Row ticket, long group, long type)
    {
        if (group > 0)
            database["Group_Ticket"].Insert(row =>
            {
                row["tickets_id"] = ticket.Id;
                row["groups_id"] = group;
                row["type"] = type;
            });
    }
}
