using System.Text.Json;
using System.Text.Json.Nodes;

namespace GlpiBridge.Tests.Sandbox.Contract;

/// Whether an answer agrees with its recording: status, the headers that matter, shape and values.
internal static class Judge
{
    private static readonly string[] Matter =
        ["content-type", "content-range", "accept-range", "location", "link", "www-authenticate", "content-disposition"];

    public static List<string> Compare(string path, string compare, Exchange expected, Exchange actual, Canon before, Canon after)
    {
        var found = new List<string>();
        var isStatusOnly = compare is "status" or "timing";
        if (expected.Status != actual.Status) found.Add($"status {actual.Status}, expected {expected.Status}");
        foreach (var name in isStatusOnly ? Matter[..1] : Matter)
        {
            var (a, b) = (Header(name, expected, before), Header(name, actual, after));
            if (a != b) found.Add($"{name}: {b}, expected {a}");
        }
        if (isStatusOnly) return found;
        if (expected.Kind == "json") found.AddRange(Bodies(path, compare, expected, actual, before, after));
        else if (expected.Kind != actual.Kind) found.Add($"body is {actual.Kind}, expected {expected.Kind}");
        else if (compare != "shape" && (expected.Kind == "binary" || expected.Length == 0 || !expected.HasHead) && expected.Sha256 != actual.Sha256)
            found.Add($"{actual.Length} bytes that are not the {expected.Length} expected");
        return found;
    }

    private static IEnumerable<string> Bodies(string path, string compare, Exchange expected, Exchange actual, Canon before, Canon after)
    {
        if (actual.Kind != "json") return ["no JSON body"];
        var type = ItemKinds.OfPath(path);
        var a = Subset(WithoutTexts(before.Keys(expected.Json, type), expected.Status), compare);
        var b = Subset(WithoutTexts(after.Keys(actual.Json, type), actual.Status), compare);
        var found = Differ.Compare(Differ.Shape(a), Differ.Shape(b));
        return compare == "shape" ? found : found.Concat(Differ.Compare(before.Walk(a, null, type), after.Walk(b, null, type)));
    }

    private static string? Header(string name, Exchange exchange, Canon canon)
    {
        var value = exchange.Headers.GetValueOrDefault(name);
        return name switch
        {
            "content-type" => string.Concat((value ?? "").ToLowerInvariant().Where(c => !char.IsWhiteSpace(c))),
            "location" or "link" => value is null ? null : canon.Text(value),
            _ => value,
        };
    }

    /// Sentences meant for people are set aside.
    private static JsonNode? WithoutTexts(JsonNode? node, int status)
    {
        if (node is JsonArray { Count: > 0 } list)
        {
            if (status >= 400 && IsText(list[0]))
            {
                if (list.Count > 1 && IsText(list[1])) list[1] = "<text>";
            }
            else if (list.All(r => r is JsonObject row && row.ContainsKey("message")))
            {
                foreach (var row in list) row!["message"] = "<text>";
            }
            else if (list.Count == 1 && IsText(list[0]))
            {
                list[0] = "<text>";
            }
        }
        if (node is JsonObject map && map.ContainsKey("message")) map["message"] = "<text>";
        return node;
    }

    private static bool IsText(JsonNode? node) => node?.GetValueKind() is JsonValueKind.String;

    private static JsonNode? Subset(JsonNode? node, string compare)
    {
        if (!compare.StartsWith("keys:", StringComparison.Ordinal)) return node;
        var picked = new JsonObject();
        foreach (var key in compare[5..].Split(','))
        {
            JsonNode? at = node;
            foreach (var part in key.Split('.'))
                at = at is JsonObject map && map.ContainsKey(part) ? map[part] : at is JsonObject or JsonArray or null ? "<absent>" : at;
            picked[key] = at?.DeepClone();
        }
        return picked;
    }
}
