using System.Collections.Concurrent;
using System.Text.Json;

namespace GlpiBridge.Tests.Glpi;

/// <summary>The recorded exchanges of a real GLPI, by scenario and step.</summary>
internal static class Recordings
{
    private static readonly ConcurrentDictionary<string, JsonElement> Scenarios = new();

    public static JsonElement Exchange(string scenario, string step)
    {
        var exchanges = Scenarios.GetOrAdd(scenario, Load).GetProperty("exchanges");
        foreach (var exchange in exchanges.EnumerateArray())
        {
            if (exchange.GetProperty("step").GetString() == step)
                return exchange;
        }
        throw new InvalidOperationException($"Scenario {scenario} has no step {step}.");
    }

    public static IReadOnlyList<string> Steps(string scenario) =>
        [.. Scenarios.GetOrAdd(scenario, Load).GetProperty("exchanges").EnumerateArray().Select(e => e.GetProperty("step").GetString()!)];

    /// <summary>Every recorded answer that is an error array.</summary>
    public static IEnumerable<(string Scenario, string Step, int Status, JsonElement Json)> Errors()
    {
        foreach (var file in Directory.EnumerateFiles(Folder(), "*.json").Where(f => !f.EndsWith("index.json", StringComparison.Ordinal)))
        {
            var scenario = Path.GetFileNameWithoutExtension(file);
            foreach (var exchange in Scenarios.GetOrAdd(scenario, Load).GetProperty("exchanges").EnumerateArray())
            {
                var response = exchange.GetProperty("response");
                if (response.TryGetProperty("status", out var status) && status.GetInt32() >= 400 && response.TryGetProperty("json", out var json) && json.ValueKind is JsonValueKind.Array)
                    yield return (scenario, exchange.GetProperty("step").GetString()!, status.GetInt32(), json);
            }
        }
    }

    private static JsonElement Load(string scenario) => JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Folder(), scenario + ".json"))).RootElement;

    private static string Folder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var recordings = Path.Combine(folder.FullName, "tests", "GlpiBridge.Tests", "Recordings", "glpi-10.0.19");
            if (Directory.Exists(recordings))
                return recordings;
        }
        throw new DirectoryNotFoundException("The recordings stand in tests/GlpiBridge.Tests/Recordings.");
    }
}
