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
            if (text.Length > 0) filters.Add(row => Matches(row, field, text));
        }
        return row => filters.TrueForAll(f => f(row));
    }

    /// GLPI's pattern on one value, as its SQL LIKE finds it: "%" is a wildcard of the caller's, "_" is none.
    public static bool Matches(string? value, string pattern)
    {
        if (pattern is "NULL" or "null") return value is null;
        if (value is null) return false;
        pattern = pattern.Trim();
        if (pattern == "^") return true;
        if (pattern is "" or "^$" or "$") return value.Length == 0;
        // Nothing is encoded here: markup is never found, because texts are stored encoded.
        var isStart = pattern.StartsWith('^');
        var isEnd = pattern.EndsWith('$');
        var part = pattern[(isStart ? 1 : 0)..^(isEnd ? 1 : 0)];
        part = isStart ? part.TrimStart() : part;
        return Like(Fold.Text(value), Fold.Text(isEnd ? part.TrimEnd() : part).Split('%'), isStart, isEnd);
    }

    private static bool Like(string text, string[] pieces, bool isStart, bool isEnd)
    {
        if (isStart && isEnd && pieces.Length == 1) return text == pieces[0];
        if (isStart && !text.StartsWith(pieces[0], StringComparison.Ordinal)) return false;
        var at = isStart ? pieces[0].Length : 0;
        var last = isEnd ? pieces.Length - 1 : pieces.Length;
        for (var i = isStart ? 1 : 0; i < last; i++)
        {
            var found = text.IndexOf(pieces[i], at, StringComparison.Ordinal);
            if (found < 0) return false;
            at = found + pieces[i].Length;
        }
        return !isEnd || (text.Length - at >= pieces[^1].Length && text.EndsWith(pieces[^1], StringComparison.Ordinal));
    }

    private static Func<Row, bool> Any(ItemType type, string text) =>
        row => Matches(row, "name", text) || (type.Has("comment") && Matches(row, "comment", text));

    private static bool Matches(Row row, string field, string pattern) => Matches(Values.ToText(row[field]), pattern);
}
