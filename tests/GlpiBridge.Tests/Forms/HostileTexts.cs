using System.Text.Json;

namespace GlpiBridge.Tests.Forms;

/// <summary>Texts that have broken other programs, and vectors that have got through other sanitizers.</summary>
internal static class HostileTexts
{
    public static IReadOnlyList<string> Naughty { get; } = Read("naughty-strings.json", root => root);

    public static IReadOnlyList<string> Vectors { get; } = Read("xss-payloads.json", root => root.GetProperty("payloads"));

    public static IReadOnlyList<string> All { get; } = [.. Naughty, .. Vectors];

    private static List<string> Read(string name, Func<JsonElement, JsonElement> list)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(RepositoryFolder.Root, "tests", "GlpiBridge.Tests", "Data", name)));
        return [.. list(document.RootElement).EnumerateArray().Select(entry => entry.ValueKind is JsonValueKind.String ? entry.GetString()! : entry.GetProperty("payload").GetString()!)];
    }
}
