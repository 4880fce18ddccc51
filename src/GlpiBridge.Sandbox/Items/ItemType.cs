namespace GlpiBridge.Sandbox.Items;

/// One of GLPI's classes that live in a table: its columns in the order in which GLPI prints them.
internal sealed class ItemType(string name, string table, string rightName, IReadOnlySet<string> flags,
    IReadOnlyList<string> children, IReadOnlyList<Column> columns)
{
    private readonly Dictionary<string, Column> byName = columns.ToDictionary(c => c.Name, StringComparer.OrdinalIgnoreCase);

    public string Name => name;
    public string Table => "glpi_" + table;
    public string ForeignKey => table + "_id";
    public string RightName => rightName;
    public IReadOnlyList<string> Children => children;
    public IReadOnlyList<Column> Columns => columns;
    public bool IsDeletable => flags.Contains("deleted");
    public bool IsTree => flags.Contains("tree");
    public bool IsRecursive => flags.Contains("recursive");
    public bool HasEntity => flags.Contains("entity");
    public bool IsChild => flags.Contains("child");

    public Column? Find(string column) => byName.GetValueOrDefault(column);
    public bool Has(string column) => byName.ContainsKey(column);
}
