using System.Text.Json.Nodes;
using GlpiBridge.Sandbox.Http;

namespace GlpiBridge.Sandbox.Items;

/// searchText[field]: contains, "^" and "$" anchor; several are all asked for.
internal static class SearchText
{
    public static Func<Row, bool> Read(ItemType type, JsonNode? node)
    {
        if (node is not JsonObject fields) return _ => true;
        var filters = new List<Func<Row, bool>>();
        foreach (var (field, value) in fields)
        {
            var text = Values.ToText(Values.FromNode(value)) ?? "";
            if (field == "all" && fields.Count == 1 && type.Has("name")) return Any(type, text);
            if (!type.Has(field)) throw Errors.FieldUnknown(field, type.Name);
            filters.Add(row => Matches(row, field, text));
        }
        return row => filters.TrueForAll(f => f(row));
    }

    /// GLPI's pattern on one value, as its SQL LIKE finds it.
    public static bool Matches(string? value, string pattern)
    {
        if (pattern is "NULL" or "null") return value is null;
        if (value is null) return false;
        // Nothing is encoded here: markup is never found, because texts are stored encoded.
        var (text, part) = (Fold.Text(value), Fold.Text(pattern.Trim('^', '$')));
        return (pattern.StartsWith('^'), pattern.EndsWith('$')) switch
        {
            (true, true) => text == part,
            (true, false) => text.StartsWith(part, StringComparison.Ordinal),
            (false, true) => text.EndsWith(part, StringComparison.Ordinal),
            _ => text.Contains(part, StringComparison.Ordinal),
        };
    }

    private static Func<Row, bool> Any(ItemType type, string text) =>
        row => Matches(row, "name", text) || (type.Has("comment") && Matches(row, "comment", text));

    private static bool Matches(Row row, string field, string pattern) => Matches(Values.ToText(row[field]), pattern);
}
