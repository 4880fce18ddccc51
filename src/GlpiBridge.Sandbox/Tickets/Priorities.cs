using System.Text.Json.Nodes;
using GlpiBridge.Sandbox.Http;
using GlpiBridge.Sandbox.Items;

namespace GlpiBridge.Sandbox.Tickets;

/// Urgency, impact, and the matrix that makes a priority of the two.
internal static class Priorities
{
    private const long Medium = 3;
    private const long Mask = 62;
    private static readonly long[][] Matrix = [[1, 1, 2, 2, 2], [1, 2, 2, 3, 3], [2, 2, 3, 4, 4], [2, 3, 4, 4, 5], [2, 3, 4, 5, 5]];

    public static long Of(long urgency, long impact) =>
        urgency is >= 1 and <= 5 && impact is >= 1 and <= 5 ? Matrix[urgency - 1][impact - 1] : Medium;

    /// GLPI shifts bits by what it is given: PHP dies on a text that is no number, and what is out of range becomes medium.
    public static long Level(Input input, string field)
    {
        if (!input.Has(field)) return Medium;
        var value = input.Value(field);
        if (value is string text && !Values.IsDigits(text.Trim())) throw new CrashException($"{field} is no number");
        if (value is JsonNode) throw new CrashException($"{field} is an array");
        var level = Values.ToLong(value);
        if (level < 0) throw new CrashException($"{field} is negative");
        return level < 63 && (Mask & (1L << (int)level)) != 0 ? level : Medium;
    }

    public static JsonObject ToJson()
    {
        var json = new JsonObject();
        for (var urgency = 1; urgency <= 5; urgency++)
        {
            var line = new JsonObject();
            for (var impact = 1; impact <= 5; impact++) line[$"{impact}"] = Of(urgency, impact);
            json[$"{urgency}"] = line;
        }
        return json;
    }
}
