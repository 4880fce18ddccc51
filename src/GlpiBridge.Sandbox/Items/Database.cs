namespace GlpiBridge.Sandbox.Items;

internal sealed class Database
{
    private readonly Dictionary<string, Table> tables = ItemTypes.Known.All.ToDictionary(t => t.Name, t => new Table(t));

    public Table this[string type] => tables[type];
    public Table this[ItemType type] => tables[type.Name];

    public Row? Find(string type, long id) => tables.GetValueOrDefault(type)?.Find(id);

    public IEnumerable<Row> Where(string type, string column, long value) =>
        tables[type].Rows.Where(r => r.Long(column) == value);

    /// Rows that hang on an item by itemtype and items_id.
    public IEnumerable<Row> Below(string type, string itemType, long id) =>
        tables[type].Rows.Where(r => r.Long("items_id") == id && r.Text("itemtype") == itemType);
}
