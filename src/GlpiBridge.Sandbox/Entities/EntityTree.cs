using GlpiBridge.Sandbox.Items;

namespace GlpiBridge.Sandbox.Entities;

/// Parents and children in any of GLPI's trees; entities have no parent at the root, other trees have 0.
internal sealed class EntityTree(Database database)
{
    public const long Root = 0;

    public IReadOnlyList<long> Ancestors(long id)
    {
        var found = new List<long>();
        for (var row = Entity(id); row?["entities_id"] is not null; row = Entity(row.Long("entities_id")))
            found.Insert(0, row.Long("entities_id"));
        return found;
    }

    /// The entity itself and all below it, level by level and by name within one, as GLPI's cache gives them.
    public IReadOnlyList<long> SonsOf(long id)
    {
        var found = new List<long> { id };
        for (IReadOnlyList<long> level = [id]; level.Count > 0;)
        {
            level = [.. database["Entity"].Rows.Where(e => e["entities_id"] is long parent && level.Contains(parent))
                .OrderBy(e => e.Text("name"), Comparer<string>.Create(Fold.Compare)).Select(e => e.Id)];
            found.AddRange(level);
        }
        return found;
    }

    public Row? Entity(long id) => database.Find("Entity", id);

    /// The name as GLPI's dropdowns show it, its ">" encoded.
    public string DropdownName(long id) => Trees.DropdownName(Entity(id)?.Text("completename") ?? "");
}
