using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace GlpiBridge.Tests.Sandbox.Contract;

/// Rewrites a recorded request for the server under test: ids, and placeholders of tokens.
internal sealed partial class Translator(IdMap ids, Func<string, string> fill)
{
    public static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public string Path(string path)
    {
        var segments = path.Split('/');
        for (var i = 1; i < segments.Length; i++)
        {
            if (segments[i].Length == 0 || !segments[i].All(char.IsAsciiDigit)) continue;
            var type = segments[..i].LastOrDefault(s => s.Length > 0);
            segments[i] = ids.Of(type == "TicketSatisfaction" ? "Ticket" : type, segments[i]);
        }
        return string.Join('/', segments);
    }

    public string Query(string path, string query)
    {
        query = fill(query);
        var type = ItemKinds.OfPath(path);
        foreach (Match field in SearchedId().Matches(query))
            query = Regex.Replace(query, $@"(criteria\[{field.Groups[1].Value}\]\[value\]=)(\d+)", m => m.Groups[1].Value + ids.Of(type, m.Groups[2].Value));
        return query;
    }

    public JsonNode? Body(JsonNode? node, string? type, string? key = null, string? itemType = null) => node switch
    {
        JsonObject map => Map(map, type, key),
        JsonArray list => new JsonArray([.. list.Select(n => Body(n, type, key, itemType))]),
        JsonValue value when TypeOf(key, type, itemType) is { } target && value.GetValueKind() is JsonValueKind.Number => ids.Of(target, value.GetValue<long>()),
        JsonValue value when value.GetValueKind() is JsonValueKind.String => Text(value.GetValue<string>()),
        _ => node?.DeepClone(),
    };

    public string Manifest(string text, string? type)
    {
        try
        {
            return JsonNode.Parse(text) is { } json ? Body(json, type)!.ToJsonString(Plain) : text;
        }
        catch (JsonException)
        {
            return text;
        }
    }

    private JsonObject Map(JsonObject map, string? type, string? key)
    {
        var itemType = map["itemtype"] is JsonValue named ? named.GetValue<string>() : null;
        // items_id: {"Computer": [1]} has its class as the key.
        return new JsonObject(map.Select(p => KeyValuePair.Create(p.Key, key == "items_id" ? Body(p.Value, type, "items_id", p.Key) : Body(p.Value, type, p.Key, itemType))));
    }

    private static string? TypeOf(string? key, string? type, string? itemType) => key switch
    {
        null => null,
        "id" => type,
        "items_id" => itemType,
        "_tickettemplate" or "_tickettemplates_id" => "TicketTemplate",
        _ when key.StartsWith("users_id", StringComparison.Ordinal) || (key.StartsWith("_users_id", StringComparison.Ordinal) && !key.EndsWith("_notif", StringComparison.Ordinal)) => "User",
        _ => ItemKinds.ByColumn.GetValueOrDefault(key),
    };

    private string Text(string text)
    {
        text = fill(text);
        text = DocumentId().Replace(text, m => m.Groups[1].Value + ids.Of("Document", m.Groups[2].Value));
        return TicketId().Replace(text, m => m.Groups[1].Value + ids.Of("Ticket", m.Groups[2].Value));
    }

    [GeneratedRegex(@"criteria\[(\d+)\]\[field\]=2(?=&|$)", RegexOptions.CultureInvariant)]
    private static partial Regex SearchedId();

    [GeneratedRegex(@"(docid=)(\d+)")]
    private static partial Regex DocumentId();

    [GeneratedRegex(@"(itemtype=Ticket&items_id=)(\d+)")]
    private static partial Regex TicketId();
}
