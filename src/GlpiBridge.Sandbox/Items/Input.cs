using System.Text.Json.Nodes;

namespace GlpiBridge.Sandbox.Items;

/// The "input" object of a write, read as PHP reads it (a null counts as absent).
internal sealed class Input(JsonObject fields)
{
    public IEnumerable<string> Names => fields.Select(f => f.Key);

    public bool Has(string name) => fields.TryGetPropertyValue(name, out var node) && node is not null;
    public bool IsNamed(string name) => fields.ContainsKey(name);
    public JsonNode? Node(string name) => fields[name];
    public object? Value(string name) => Values.FromNode(fields[name]);
    public long Long(string name) => Values.ToLong(Value(name));
    public string Text(string name) => Values.ToText(Value(name)) ?? "";
    public bool IsTruthy(string name) => Values.IsTruthy(Value(name));
    public void Set(string name, object? value) => fields[name] = Values.ToNode(value);
    public void Remove(string name) => fields.Remove(name);

    /// A list, or one value as a list of one, as GLPI's actor fields may be either.
    public IReadOnlyList<object?> List(string name) => ListOf(fields[name]);

    public static IReadOnlyList<object?> ListOf(JsonNode? node) => node switch
    {
        null => [],
        JsonArray array => [.. array.Select(Values.FromNode)],
        JsonObject map => [.. map.Select(p => Values.FromNode(p.Value))],
        _ => [Values.FromNode(node)],
    };

    public static Input Of(params (string Name, object? Value)[] fields)
    {
        var map = new JsonObject();
        foreach (var (name, value) in fields) map[name] = Values.ToNode(value);
        return new Input(map);
    }
}
