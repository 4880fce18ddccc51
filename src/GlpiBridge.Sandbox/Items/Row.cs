namespace GlpiBridge.Sandbox.Items;

/// One line of a table. Numbers are long, the rest text or null.
internal sealed class Row(ItemType type)
{
    private readonly Dictionary<string, object?> values = type.Columns.ToDictionary(c => c.Name, c => c.Default);

    public ItemType Type => type;
    public long Id => Long("id");

    /// GLPI compares the opening date with the last change; within one second that misses changes, so they are marked.
    public bool IsTouched { get; set; }

    /// Columns that GLPI never discloses (password, tokens) live beside the table.
    public Dictionary<string, string> Secrets { get; } = [];

    public object? this[string column]
    {
        get => values[column];
        set => values[column] = type.Find(column)!.Convert(value);
    }

    public bool Has(string column) => values.ContainsKey(column);
    public long Long(string column) => values.TryGetValue(column, out var value) ? Values.ToLong(value) : 0;
    public string Text(string column) => values.TryGetValue(column, out var value) ? Values.ToText(value) ?? "" : "";
    public bool Flag(string column) => Long(column) != 0;
}
