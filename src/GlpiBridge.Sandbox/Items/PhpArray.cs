using System.Globalization;
using System.Text.Json.Nodes;

namespace GlpiBridge.Sandbox.Items;

/// PHP prints an array whose keys are 0, 1, 2... as a list, any other as an object.
internal static class PhpArray
{
    public static JsonNode Of(IEnumerable<(long Key, JsonNode? Value)> entries)
    {
        var pairs = entries.ToList();
        if (pairs.Select((p, i) => p.Key == i).All(same => same)) return new JsonArray([.. pairs.Select(p => p.Value)]);
        var map = new JsonObject();
        foreach (var (key, value) in pairs) map[key.ToString(CultureInfo.InvariantCulture)] = value;
        return map;
    }
}
