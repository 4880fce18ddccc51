using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace GlpiBridge.Tests.Sandbox.Contract;

/// Puts names in the place of ids, so that two servers can be compared (a port of the recordings' own comparer).
internal sealed partial class Canon(JsonObject index, IReadOnlyDictionary<(string? Type, long Id), string> made, string baseUrl)
{
    public static readonly HashSet<string> AnyValue = ["sons_cache", "ancestors_cache", "uuid", "tag", "deleteUrl", "url", "prefix", "glpi_currenttime"];

    private static readonly HashSet<string> Volatile = ["view", "filepath", "tag", "sha1sum_", "glpicsrftokens", "valid_id", "session_token", "last_login",
        "name_", "glpi_currenttime", "glpi_lastloginas", "uid_", "date_mod", "waiting_duration", "takeintoaccount_delay_stat", "solve_delay_stat", "close_delay_stat"];

    private static readonly HashSet<string> UserColumns = ["4", "5", "66", "22", "64", "Ticket.Ticket_User.User.name"];
    private static readonly HashSet<string> Rows = ["<rows>", "data", "first", "last", "session", "_documents"];
    private readonly string root = baseUrl[..baseUrl.LastIndexOf("/apirest.php", StringComparison.Ordinal)];

    public string Text(string text)
    {
        if (Moment().IsMatch(text)) return "<datetime>";
        text = text.Replace(baseUrl, "<base>", StringComparison.Ordinal).Replace(root, "<root>", StringComparison.Ordinal);
        text = Address().Replace(text, m => $"<base>/{m.Groups[1].Value}/{Id(JsonValue.Create(m.Groups[2].Value), m.Groups[1].Value)}");
        text = Prefix().Replace(NamedId().Replace(text, "$1<n>"), "<prefix>");
        return LastNumber().Replace(text, "$1<n>$2");
    }

    /// Ids that stand as keys: the answers of PUT and DELETE, and a search with withindexes.
    public JsonNode? Keys(JsonNode? node, string? type)
    {
        if (node is JsonArray list) return new JsonArray([.. list.Select(n => Keys(n, type))]);
        if (node is not JsonObject map) return node?.DeepClone();
        var digits = map.Where(p => p.Key.All(char.IsAsciiDigit)).ToList();
        if (digits.Count > 0 && map.All(p => p.Key == "message" || (p.Key.All(char.IsAsciiDigit) && p.Value?.GetValueKind() is JsonValueKind.True or JsonValueKind.False or JsonValueKind.Object)))
            return new JsonObject(map.Select(p => KeyValuePair.Create(p.Key == "message" ? p.Key : Id(JsonValue.Create(p.Key), type)!.ToString(), p.Value?.DeepClone())));
        var copy = map.DeepClone().AsObject();
        if (map["data"] is JsonObject data) copy["data"] = Keys(data, type);
        return copy;
    }

    public JsonNode? Walk(JsonNode? node, string? key, string? type, string? parent = null)
    {
        if (node is JsonObject map)
        {
            var itemType = map["itemtype"]?.GetValueKind() is JsonValueKind.String ? map["itemtype"]!.GetValue<string>() : null;
            return new JsonObject(map.Select(p => KeyValuePair.Create(p.Key, key == "data" ? Walk(p.Value, "<rows>", type)
                : Walk(p.Value, p.Key, p.Key == "_documents" ? "Document" : key is null || Rows.Contains(key) ? type : null, itemType))));
        }
        if (node is JsonArray list)
            return new JsonArray([.. list.Select(n => Walk(n, n is JsonValue ? key : key == "_documents" ? key : "<rows>", type, parent))]);
        return key is null ? Plain(node) : Scalar(node, key, type, parent);
    }

    private JsonNode? Scalar(JsonNode? node, string key, string? type, string? parent)
    {
        if (!ItemKinds.ByColumn.ContainsKey(key) && !key.StartsWith("Ticket.", StringComparison.Ordinal)) key = key[(key.LastIndexOf('.') + 1)..];
        if (AnyValue.Contains(key)) return "<any>";
        if (Volatile.Contains(key)) return node is null ? null : "<volatile>";
        var isNumber = node?.GetValueKind() is JsonValueKind.Number;
        var text = node?.GetValueKind() is JsonValueKind.String ? node.GetValue<string>() : null;
        var isWord = text is not null && !(text.Length > 0 && text.All(char.IsAsciiDigit));
        if (key == "id" || (key == "2" && type is not null && isNumber)) return Id(node, type);
        if (key == "items_id") return Id(node, parent);
        if (UserColumns.Contains(key) && type == "Ticket" && text is not null && !isWord) return Id(node, "User");
        if (key.StartsWith("users_id", StringComparison.Ordinal)) return isWord ? text : Id(node, "User");
        if (ItemKinds.ByColumn.TryGetValue(key, out var target)) return isWord ? text : Id(node, target);
        if ((key.EndsWith("_id", StringComparison.Ordinal) || key == "assocID") && isNumber && node!.ToJsonString() != "0") return "<id>";
        return Plain(node);
    }

    private JsonNode? Plain(JsonNode? node) =>
        node?.GetValueKind() is JsonValueKind.String ? Text(node.GetValue<string>()) : node?.DeepClone();

    private JsonNode? Id(JsonNode? node, string? type)
    {
        if (node is null) return null;
        var text = node.GetValueKind() switch { JsonValueKind.True => "1", JsonValueKind.False => "0", _ => node.ToString() };
        if (!long.TryParse(text, CultureInfo.InvariantCulture, out var id)) return "<id?>";
        if (type is not null && ItemKinds.IndexWord.TryGetValue(type, out var word)
            && index[word]!.AsObject().LastOrDefault(p => p.Value!.GetValue<long>() == id).Key is { } name) return $"{word}:{name}";
        if (id == 0) return 0;
        return made.TryGetValue((type, id), out var variable) ? $"<{variable}>" : "<id>";
    }

    [GeneratedRegex(@"^\d{4}-\d\d-\d\d \d\d:\d\d(:\d\d)?$")]
    private static partial Regex Moment();

    [GeneratedRegex(@"<base>/(\w+)/(\d+)")]
    private static partial Regex Address();

    [GeneratedRegex(@"\b((?:doc|items_|tickets_)?id=)\d+")]
    private static partial Regex NamedId();

    [GeneratedRegex(@"\b[0-9a-f]{14}\.\d{8}")]
    private static partial Regex Prefix();

    [GeneratedRegex(@"(Document ticket |\bID |\()\d+(\)?)$")]
    private static partial Regex LastNumber();
}
