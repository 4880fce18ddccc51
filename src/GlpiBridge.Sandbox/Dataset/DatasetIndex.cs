using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using GlpiBridge.Sandbox.Items;
using static GlpiBridge.Sandbox.Dataset.DatasetFile;

namespace GlpiBridge.Sandbox.Dataset;

/// The ids of the dataset's items as they are now, found by name: index.json of the recordings.
internal static class DatasetIndex
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(World world, DatasetFile dataset)
    {
        var (database, index) = (world.Database, new JsonObject());
        var (articles, users) = (ByName(database, "KnowbaseItem"), ByName(database, "User"));
        index["by_key"] = new JsonObject
        {
            ["knowbase_items"] = Map(dataset.List("knowbase_items").Where(a => a["key"] is not null).Select(a => (Text(a, "key"), articles.GetValueOrDefault(Text(a, "name"))))),
            ["users"] = Map(dataset.List("users").Select(u => (Text(u, "key"), users.GetValueOrDefault(Text(u, "login"))))),
        };
        void Named(string kind, string type, string field = "name")
        {
            var ids = ByName(database, type);
            index[kind] = Map(dataset.List(kind).Select(i => (Text(i, field == "name" ? "name" : "key"), ids.GetValueOrDefault(Text(i, "name")))));
        }
        Named("computers", "Computer");
        Named("documents", "Document", "key");
        Named("entities", "Entity");
        index["entities"]![dataset.RootEntity] = 0;
        index["itil_categories"] = Map(database["ITILCategory"].Rows.Select(c => (Sanitizer.Decode(c.Text("completename")), c.Id)));
        index["knowbase_categories"] = Map(database["KnowbaseItemCategory"].Rows.Select(c => (Sanitizer.Decode(c.Text("completename")), c.Id)));
        Named("knowbase_items", "KnowbaseItem");
        index["profiles"] = Map(database["Profile"].Rows.Select(p => (p.Text("name"), p.Id)));
        Named("reminders", "Reminder");
        Named("ticket_templates", "TicketTemplate");
        Named("tickets", "Ticket", "key");
        index["users"] = Map(dataset.List("users").Select(u => (Text(u, "login"), users.GetValueOrDefault(Text(u, "login")))));
        return index.ToJsonString(Indented);
    }

    private static Dictionary<string, long> ByName(Database database, string type) =>
        database[type].Rows.GroupBy(r => Sanitizer.Decode(r.Text("name"))).ToDictionary(g => g.Key, g => g.First().Id);

    private static JsonObject Map(IEnumerable<(string Name, long Id)> items) =>
        new(items.OrderBy(i => i.Name, StringComparer.Ordinal).DistinctBy(i => i.Name).Select(i => KeyValuePair.Create(i.Name, (JsonNode?)i.Id)));
}
