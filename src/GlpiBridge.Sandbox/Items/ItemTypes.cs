using GlpiBridge.Sandbox.Resources;

namespace GlpiBridge.Sandbox.Items;

/// Every class that the emulator knows, by name in any case, by table and by foreign key.
internal sealed class ItemTypes
{
    private readonly Dictionary<string, ItemType> byName = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, ItemType> byForeignKey = [];

    private ItemTypes() { }

    public static ItemTypes Known { get; } = Read();

    public IEnumerable<ItemType> All => byName.Values;
    public ItemType this[string name] => byName[name];
    public ItemType? Find(string name) => byName.GetValueOrDefault(name);
    public ItemType? ByTable(string table) => byForeignKey.GetValueOrDefault(table["glpi_".Length..] + "_id");

    /// "users_id_recipient" points to User as "users_id" does.
    public ItemType? ByForeignKey(string column)
    {
        var end = column.IndexOf("_id", StringComparison.Ordinal);
        return end < 0 ? null : byForeignKey.GetValueOrDefault(column[..(end + 3)]);
    }

    private static ItemTypes Read()
    {
        var types = new ItemTypes();
        foreach (var block in Resource.Blocks("columns.txt"))
        {
            var head = block.Head.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var options = head.Skip(1).Select(p => p.Split('=', 2)).ToDictionary(p => p[0], p => p[1]);
            var type = new ItemType(block.Name, head[0], options["right"], options["flags"].Split(',').ToHashSet(),
                options.TryGetValue("children", out var children) ? children.Split(',') : [],
                [.. block.Lines.SelectMany(l => l.Split(' ')).Select(Column.Parse)]);
            types.byName.Add(type.Name, type);
            types.byForeignKey.TryAdd(type.ForeignKey, type);
        }
        return types;
    }
}
