using System.Text.Json;

namespace GlpiBridge.Portal.Components;

/// <summary>The list of components that the build has made (Components.targets), without what only builds.</summary>
internal static class ShippedComponents
{
    public static IReadOnlyList<ShippedComponent> All { get; } = Read();

    private static ShippedComponent[] Read()
    {
        using var stream = typeof(ShippedComponents).Assembly.GetManifestResourceStream("sbom.cdx.json")!;
        using var list = JsonDocument.Parse(stream);
        return [.. list.RootElement.GetProperty("components").EnumerateArray().Where(one => Text(one, "scope") == "required").Select(Of)];
    }

    private static ShippedComponent Of(JsonElement component) => new(
        Text(component, "name")!,
        Text(component, "version")!,
        Text(component, "purl")!.StartsWith("pkg:npm/", StringComparison.Ordinal),
        [.. Each(component, "licenses").Select(entry => entry.GetProperty("license")).Select(licence => Text(licence, "id") ?? Text(licence, "name")!)],
        Project(component));

    // The project's site, else where its source is, if a browser can go there.
    private static string? Project(JsonElement component) => Each(component, "externalReferences")
        .OrderBy(reference => Text(reference, "type") == "website" ? 0 : 1)
        .Select(reference => Text(reference, "url")!)
        .FirstOrDefault(address => address.StartsWith("https://", StringComparison.Ordinal));

    private static JsonElement.ArrayEnumerator Each(JsonElement of, string name) => of.TryGetProperty(name, out var found) ? found.EnumerateArray() : default;

    private static string? Text(JsonElement of, string name) => of.TryGetProperty(name, out var found) ? found.GetString() : null;
}
