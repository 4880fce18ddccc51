using System.Text.Json;
using System.Text.Json.Nodes;

namespace GlpiBridge.Sandbox.Http;

/// PHP's json_decode: null for anything malformed, and the last of two equal keys wins.
internal static class PhpJson
{
    public static JsonNode? Decode(byte[] json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return Node(document.RootElement);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // Bytes that are no UTF-8 and lone surrogates show only when the text is read.
            return null;
        }
    }

    private static JsonNode? Node(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                var map = new JsonObject();
                foreach (var property in element.EnumerateObject()) map[property.Name] = Node(property.Value);
                return map;
            case JsonValueKind.Array:
                return new JsonArray([.. element.EnumerateArray().Select(Node)]);
            case JsonValueKind.String:
                return JsonValue.Create(element.GetString());
            case JsonValueKind.Number:
                return element.TryGetInt64(out var number) ? JsonValue.Create(number) : JsonValue.Create(element.GetDouble());
            case JsonValueKind.True or JsonValueKind.False:
                return JsonValue.Create(element.GetBoolean());
            default:
                return null;
        }
    }
}
