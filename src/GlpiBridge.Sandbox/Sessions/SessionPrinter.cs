using System.Globalization;
using System.Text.Json.Nodes;
using GlpiBridge.Sandbox.Items;
using GlpiBridge.Sandbox.Resources;

namespace GlpiBridge.Sandbox.Sessions;

/// The session as getFullSession and getActiveProfile show it.
internal static class SessionPrinter
{
    private static readonly List<KeyValuePair<string, JsonNode?>> Preferences =
        [.. Resource.Lines("preferences.txt").Select(l => l.Split('=', 2)).Select(p => KeyValuePair.Create(p[0], Preference(p[1])))];

    private static readonly string[] HelpdeskItemTypes =
        ["Computer", "Monitor", "NetworkEquipment", "Peripheral", "Phone", "Printer", "Software", "DCRoom", "Rack", "Enclosure", "Database"];

    private static readonly string[] HelpdeskColumns = ["id", "name", "interface", "is_default", "helpdesk_hardware", "helpdesk_item_type",
        "ticket_status", "create_ticket_on_login", "tickettemplates_id", "changetemplates_id", "problemtemplates_id"];

    public static JsonObject Entity(ProfileEntity entity) =>
        new() { ["id"] = entity.Id, ["name"] = entity.Name, ["is_recursive"] = entity.IsRecursive ? 1 : 0 };

    public static JsonObject Profile(Session session)
    {
        var row = session.ProfileRow!;
        var columns = session.IsHelpdesk ? HelpdeskColumns : [.. row.Type.Columns.Select(c => c.Name).Where(c => c != "managed_domainrecordtypes")];
        var shown = new JsonObject();
        foreach (var column in columns) shown[column] = Values.ToNode(row[column]);
        shown["helpdesk_item_type"] = new JsonArray([.. (session.IsHelpdesk ? HelpdeskItemTypes : []).Select(t => (JsonNode)t)]);
        if (session.IsHelpdesk) shown["ticket_status"] = StatusMoves();
        foreach (var (name, bits) in session.Rights.OrderBy(r => r.Key, StringComparer.Ordinal)) shown[name] = bits;
        shown["managed_domainrecordtypes"] = new JsonArray();
        shown["entities"] = Entities(session.Profile);
        return shown;
    }

    public static JsonObject Full(World world, Session session)
    {
        var (user, tree) = (session.User, world.Entities);
        var suffix = session.IsActiveEntityRecursive is 1L or true ? " (Arborescence)" : "";
        var shown = new JsonObject
        {
            ["valid_id"] = session.Token,
            ["glpi_currenttime"] = world.Now,
            ["glpi_use_mode"] = 0,
            ["glpiID"] = user.Id,
            ["glpiis_ids_visible"] = "0",
            ["glpifriendlyname"] = FriendlyName(user),
            ["glpiname"] = user.Text("name"),
            ["glpirealname"] = Values.ToNode(user["realname"]),
            ["glpifirstname"] = Values.ToNode(user["firstname"]),
            ["glpidefault_entity"] = user.Long("entities_id"),
            ["glpiextauth"] = 0,
            ["glpiauthtype"] = 1,
            ["glpiroot"] = "",
            ["glpicrontimer"] = world.Clock.GetUtcNow().ToUnixTimeSeconds(),
            ["glpilanguage"] = "fr_FR",
            ["glpilist_limit"] = session.PageSize.ToString(CultureInfo.InvariantCulture),
            ["glpinumber_format"] = "0",
            ["glpinames_format"] = "0",
            ["glpipluralnumber"] = 2,
            ["glpiprofiles"] = PhpArray.Of(session.Profiles.Select(p => (p.Id, (JsonNode?)new JsonObject { ["name"] = p.Name, ["entities"] = Entities(p) }))),
            ["glpiactiveprofile"] = Profile(session),
            ["glpiactiveentities"] = PhpArray.Of(session.ActiveEntities.Select(id => (id, (JsonNode?)id))),
            ["glpiactiveentities_string"] = string.Join(",", session.ActiveEntities.Select(id => $"'{id}'")),
            ["glpiparententities"] = new JsonArray([.. session.ParentEntities.Select(id => (JsonNode)id)]),
            ["glpiparententities_string"] = string.Join(",", session.ParentEntities),
            ["glpiactive_entity"] = session.ActiveEntity,
            ["glpiactive_entity_recursive"] = Values.ToNode(session.IsActiveEntityRecursive),
            ["glpiactive_entity_name"] = tree.DropdownName(session.ActiveEntity) + suffix,
            ["glpiactive_entity_shortname"] = tree.Entity(session.ActiveEntity)?.Text("name") + suffix,
            ["glpishowallentities"] = session.ActiveEntities.Count == world.Database["Entity"].Count ? 1 : 0,
            ["glpigroups"] = new JsonArray([.. session.Groups.Select(id => (JsonNode)id)]),
        };
        foreach (var (name, value) in Preferences) shown.TryAdd(name, value?.DeepClone());
        return shown;
    }

    public static string FriendlyName(Row user) =>
        $"{user.Text("realname")} {user.Text("firstname")}".Trim() is { Length: > 0 } name ? name : user.Text("name");

    private static JsonNode? Preference(string text) => text switch
    {
        "[]" => new JsonArray(),
        "!true" or "!false" => text == "!true",
        ['#', .. var digits] when Values.IsDigits(digits) => Values.ToLong(digits),
        _ => text,
    };

    private static JsonNode Entities(SessionProfile profile) => PhpArray.Of(profile.Entities.Select(e => (e.Id, (JsonNode?)Entity(e))));

    private static JsonObject StatusMoves()
    {
        var moves = new JsonObject();
        for (var from = 1; from <= 6; from++)
        {
            var line = new JsonObject();
            // GLPI leaves "solved to closed" out: a requester closes by approving.
            for (var to = 1; to <= 6; to++) if (to != from && (from, to) is not (5, 6)) line[$"{to}"] = 0;
            moves[$"{from}"] = line;
        }
        return moves;
    }
}
