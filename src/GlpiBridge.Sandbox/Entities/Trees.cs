using System.Text.Json.Nodes;
using GlpiBridge.Sandbox.Items;

namespace GlpiBridge.Sandbox.Entities;

/// What GLPI keeps beside each node of a tree: complete name, level, ancestors.
internal static class Trees
{
    public static string DropdownName(string completeName) => completeName.Replace(" > ", " &#62; ", StringComparison.Ordinal);

    public static void Complete(Database database, Row row)
    {
        var ancestors = new List<Row>();
        for (var parent = Parent(database, row); parent is not null && !ancestors.Contains(parent); parent = Parent(database, parent))
            ancestors.Insert(0, parent);
        row["completename"] = string.Join(" > ", ancestors.Append(row).Select(r => r.Text("name")));
        row["level"] = (long)ancestors.Count + 1;
        row["ancestors_cache"] = PhpArray.Of(ancestors.Select(a => (a.Id, (JsonNode?)JsonValue.Create(a.Id)))).ToJsonString();
        foreach (var child in Children(database, row).ToList()) Complete(database, child);
    }

    /// A node and everything under it.
    public static HashSet<long> Under(Database database, ItemType type, long id)
    {
        var found = new HashSet<long> { id };
        if (database[type].Find(id) is not { } row) return found;
        foreach (var child in Children(database, row).ToList()) found.UnionWith(Under(database, type, child.Id));
        return found;
    }

    private static Row? Parent(Database database, Row row) =>
        row[row.Type.ForeignKey] is long id && (id > 0 || row.Type.Name == "Entity") ? database[row.Type].Find(id) : null;

    private static IEnumerable<Row> Children(Database database, Row row) =>
        database[row.Type].Rows.Where(r => r[row.Type.ForeignKey] is long parent && parent == row.Id && r.Id != row.Id
            && (parent > 0 || row.Type.Name == "Entity"));
}
