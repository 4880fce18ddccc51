using System.Globalization;
using System.Text.Json;

namespace GlpiBridge.Forms.Importing;

/// <summary>
/// Reads an export as it comes. PHP writes a text of digits as a number, a truth value as 0 or 1, and a list with keys as an object; what is not there or is of
/// another kind counts as empty.
/// </summary>
internal static class ForeignJson
{
    public static bool Has(this JsonElement element, string key) => element.Get(key) is not null;

    public static JsonElement? Get(this JsonElement element, string key) =>
        element.ValueKind is JsonValueKind.Object && element.TryGetProperty(key, out var value) && value.ValueKind is not JsonValueKind.Null ? value : null;

    /// <summary>A value as text, or "".</summary>
    public static string Text(this JsonElement element, string key) => element.Get(key)?.Text() ?? "";

    public static string Text(this JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.True => "1",
        JsonValueKind.False => "0",
        JsonValueKind.Null or JsonValueKind.Undefined => "",
        _ => value.GetRawText(),
    };

    public static bool IsTrue(this JsonElement element, string key) => element.Text(key) is not ("" or "0");

    public static decimal? Number(this JsonElement element, string key) =>
        decimal.TryParse(element.Text(key), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>The objects of a list.</summary>
    public static IEnumerable<JsonElement> Items(this JsonElement element, string key) =>
        element.Get(key)?.Values().Where(item => item.ValueKind is JsonValueKind.Object) ?? [];

    /// <summary>What a list or an object holds; a single value counts as a list of one.</summary>
    public static IEnumerable<JsonElement> Values(this JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Array => element.EnumerateArray(),
        JsonValueKind.Object => element.EnumerateObject().Select(property => property.Value),
        JsonValueKind.Null => [],
        _ => [element],
    };

    /// <summary>A value that is JSON within a text, or null when it is none.</summary>
    public static JsonElement? Inner(this JsonElement element, string key)
    {
        if (element.Get(key) is not { } value || value.ValueKind is not JsonValueKind.String)
        {
            return element.Get(key);
        }

        try
        {
            return JsonElement.Parse(value.GetString()!);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
