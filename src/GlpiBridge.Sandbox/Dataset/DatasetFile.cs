using System.Text.Json.Nodes;

namespace GlpiBridge.Sandbox.Dataset;

/// collectivites.json and the files beside it.
internal sealed record DatasetFile(string Folder, JsonObject Root)
{
    public string RootEntity => Root["root_entity"]!.GetValue<string>();

    public static DatasetFile Read(string folder)
    {
        using var stream = File.OpenRead(Path.Combine(folder, "collectivites.json"));
        return new DatasetFile(folder, JsonNode.Parse(stream)!.AsObject());
    }

    public IEnumerable<JsonObject> List(string name) => Of(Root, name);

    public byte[] Bytes(string file) => File.ReadAllBytes(Path.Combine(Folder, file));

    public static IEnumerable<JsonObject> Of(JsonObject parent, string name) =>
        parent[name] is JsonArray list ? list.Select(n => n!.AsObject()) : [];

    public static IEnumerable<string> Words(JsonNode? list) => list is JsonArray words ? words.Select(w => w!.GetValue<string>()) : [];

    public static string JoinedPath(JsonNode? path) => string.Join(" > ", Words(path));

    public static string Text(JsonObject item, string name) => item[name]?.GetValue<string>() ?? "";

    public static long Flag(JsonObject item, string name) => item[name]?.GetValue<bool>() is true ? 1 : 0;
}
