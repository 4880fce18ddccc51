using System.Text.Json.Nodes;

namespace GlpiBridge.Tests.Sandbox.Contract;

/// The recordings, the dataset and the test data beside this file, found from the repository's root.
internal static class TestData
{
    public static string Recordings => Path.Combine(RepositoryFolder.Root, "tests", "GlpiBridge.Tests", "Recordings", "glpi-10.0.19");

    public static JsonObject Recording(string name) => Json(Path.Combine(Recordings, name + ".json"));
    public static JsonObject Json(string path) => JsonNode.Parse(File.ReadAllText(path))!.AsObject();
    public static JsonObject Contents() => Json(Own("contents.json"));

    /// The lines of a data file that are no remarks, cut at "|".
    public static IEnumerable<string[]> Lines(string name) =>
        File.ReadAllLines(Own(name)).Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split('|'));

    private static string Own(string name) => Path.Combine(RepositoryFolder.Root, "tests", "GlpiBridge.Tests", "Sandbox", "Data", name);
}
