namespace GlpiBridge.Sandbox.Items;

internal sealed class Table(ItemType type)
{
    private readonly SortedDictionary<long, Row> rows = [];

    public ItemType Type => type;
    public long NextId { get; set; } = 1;
    public IEnumerable<Row> Rows => rows.Values;
    public int Count => rows.Count;

    public Row? Find(long id) => rows.GetValueOrDefault(id);

    public Row Insert(Action<Row> fill, long? id = null)
    {
        var row = new Row(type);
        row["id"] = id ?? NextId;
        fill(row);
        // A row that PHP died over took no number.
        NextId = Math.Max(NextId, row.Id + 1);
        rows.Add(row.Id, row);
        return row;
    }

    public void Remove(long id) => rows.Remove(id);
}
