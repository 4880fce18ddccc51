using GlpiBridge.Sandbox.Items;
using GlpiBridge.Sandbox.Organisation;
using GlpiBridge.Sandbox.Resources;
using GlpiBridge.Sandbox.Rights;

namespace GlpiBridge.Sandbox.Dataset;

/// What a GLPI holds right after its installation.
internal static class Installation
{
    private const long SuperAdmin = 4;
    private static readonly string[] RequestTypes = ["Helpdesk", "E-Mail", "Téléphone", "Direct", "Écrit", "Autre"];

    public static void Run(World world)
    {
        var database = world.Database;
        Root(world);
        foreach (var profile in ShippedProfiles.All.OrderBy(p => p.Id)) Profile(database, profile);
        database["Profile_User"].NextId = 2;
        User(database, 2, "glpi", "glpi", SuperAdmin);
        database.Find("User", 2)!["last_login"] = database.Find("User", 2)!["date_mod"] = world.Now;
        User(database, 3, "post-only", "postonly", 1);
        User(database, 4, "tech", "tech", 6);
        User(database, 5, "normal", "normal", 2);
        User(database, 6, "glpi-system", null, null);
        foreach (var name in RequestTypes) database["RequestType"].Insert(r => r["name"] = name);
        var template = database["TicketTemplate"].Insert(t => (t["name"], t["is_recursive"]) = ("Default", 1L));
        database["TicketTemplateMandatoryField"].Insert(m => (m["tickettemplates_id"], m["num"]) = (template.Id, 21L));
        database["Notification"].Insert(n => (n["name"], n["itemtype"], n["event"], n["is_recursive"], n["is_active"]) = ("Password Forget", "User", "passwordforget", 1L, 1L));
        foreach (var type in Resource.Lines("types.txt").Select(l => l.Split('|')))
            database["DocumentType"].Insert(t => (t["ext"], t["name"], t["icon"]) = (type[0], type[1], type[0] + "-dist.png"));
    }

    private static void Root(World world) => world.Database["Entity"].Insert(root =>
    {
        // Below the root "-2" means inherited; the root itself holds the values.
        foreach (var column in root.Type.Columns.Where(c => c.Default is -2L)) root[column.Name] = 0L;
        foreach (var column in root.Type.Columns.Where(c => c.Default is "-2")) root[column.Name] = "0";
        root["name"] = root["completename"] = "Root entity";
        root["entities_id"] = null;
        foreach (var column in (string[])["level", "tickettype", "inquest_config", "tickettemplates_id", "changetemplates_id", "problemtemplates_id",
            "is_notif_enable_default", "display_users_initials", "send_domains_alert_expired_delay"]) root[column] = 1L;
        foreach (var column in (string[])["autoclose_delay", "autopurge_delay", "auto_assign_mode", "entities_strategy_software"]) root[column] = -10L;
        root["default_cartridges_alarm_threshold"] = root["default_consumables_alarm_threshold"] = 10L;
        (root["inquest_delay"], root["send_domains_alert_close_expiries_delay"]) = (0L, 30L);
        root["date_mod"] = world.Now;
    }, id: 0);

    private static void Profile(Database database, ShippedProfile profile)
    {
        database["Profile"].Insert(row =>
        {
            (row["name"], row["interface"]) = (profile.Name, profile.Interface);
            row["is_default"] = row["helpdesk_hardware"] = profile.Interface == "helpdesk" ? 1L : 0L;
        }, profile.Id);
        foreach (var (name, bits) in profile.Rights) ProfileRules.AddRight(database, profile.Id, name, bits);
    }

    private static void User(Database database, long id, string name, string? password, long? profile)
    {
        var user = database["User"].Insert(row => (row["name"], row["list_limit"]) = (name, 20L), id);
        if (password is not null) user.Secrets["password"] = password;
        if (profile is { } held)
            database["Profile_User"].Insert(line =>
                (line["users_id"], line["profiles_id"], line["entities_id"], line["is_recursive"]) = (id, held, 0L, 1L));
    }
}
