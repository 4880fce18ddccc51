using System.Text.Json;
using System.Text.Json.Nodes;

namespace GlpiBridge.Tests.Sandbox.Contract;

/// Differences of two JSON values, and their shapes.
internal static class Differ
{
    public static List<string> Compare(JsonNode? expected, JsonNode? actual, string path = "")
    {
        var found = new List<string>();
        if (expected is JsonObject map && actual is JsonObject other)
        {
            foreach (var (key, value) in map)
                if (!other.ContainsKey(key)) found.Add($"{path}.{key} missing");
                else found.AddRange(Compare(value, other[key], $"{path}.{key}"));
            found.AddRange(other.Where(p => !map.ContainsKey(p.Key)).Select(p => $"{path}.{p.Key} unexpected"));
        }
        else if (expected is JsonArray list && actual is JsonArray rows)
        {
            if (list.Count != rows.Count) found.Add($"{path}: {rows.Count} rows, expected {list.Count}");
            for (var i = 0; i < Math.Min(list.Count, rows.Count); i++) found.AddRange(Compare(list[i], rows[i], $"{path}[{i}]"));
        }
        else if (!JsonNode.DeepEquals(expected, actual))
        {
            found.Add($"{path}: {actual?.ToJsonString() ?? "null"}, expected {expected?.ToJsonString() ?? "null"}");
        }
        return found;
    }

    public static JsonNode? Shape(JsonNode? node) => node switch
    {
        JsonObject map => new JsonObject(map.Select(p => KeyValuePair.Create(p.Key, Canon.AnyValue.Contains(p.Key) ? "any" : Shape(p.Value)))),
        JsonArray list => new JsonArray([.. list.Select(Shape)]),
        null => "null",
        _ => node.GetValueKind() switch { JsonValueKind.True or JsonValueKind.False => "bool", JsonValueKind.Number => "number", _ => "string" },
    };
}
