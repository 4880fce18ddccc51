namespace GlpiBridge.Sandbox.Items;

internal enum ColumnKind { Number, Text, Date }

internal sealed record Column(string Name, ColumnKind Kind, object? Default)
{
    public static Column Parse(string text)
    {
        var (head, value) = text.Split('=', 2) is [var h, var v] ? (h, v) : (text, null);
        var parts = head.Split(':', 2);
        var kind = parts[1] switch { "i" => ColumnKind.Number, "d" => ColumnKind.Date, _ => ColumnKind.Text };
        return new Column(parts[0], kind, value is null ? null : kind is ColumnKind.Number ? Values.ToLong(value) : value);
    }

    /// What MySQL would keep of a value that PHP hands over.
    public object? Convert(object? value) => value switch
    {
        null => null,
        _ when Kind is ColumnKind.Number => Values.ToLong(value),
        string { Length: 0 } when Kind is ColumnKind.Date => null,
        _ => Values.ToText(value),
    };
}
