using System.Globalization;
using System.Text.Json.Nodes;

namespace GlpiBridge.Sandbox.Http;

/// PHP's parse_str: a[b][]=c becomes nested maps.
internal static class PhpQuery
{
    public static JsonObject Parse(string text)
    {
        var root = new JsonObject();
        foreach (var pair in text.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = pair.Split('=', 2);
            var path = Path(Decode(parts[0]));
            if (path[0].Length > 0) Put(root, path, parts.Length > 1 ? Decode(parts[1]) : "");
        }
        return root;
    }

    private static string Decode(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));

    private static List<string> Path(string key)
    {
        var open = key.IndexOf('[', StringComparison.Ordinal);
        if (open <= 0) return [key];
        var path = new List<string> { key[..open] };
        while (open >= 0 && key.IndexOf(']', open) is > 0 and var close)
        {
            path.Add(key[(open + 1)..close]);
            open = close + 1 < key.Length && key[close + 1] == '[' ? close + 1 : -1;
        }
        return path;
    }

    private static void Put(JsonObject map, List<string> path, string value)
    {
        for (var i = 0; i < path.Count - 1; i++)
        {
            var name = Name(map, path[i]);
            if (map[name] is not JsonObject) map[name] = new JsonObject();
            map = map[name]!.AsObject();
        }
        map[Name(map, path[^1])] = value;
    }

    private static string Name(JsonObject map, string key) =>
        key.Length > 0 ? key : map.Count.ToString(CultureInfo.InvariantCulture);
}
