using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace GlpiBridge.Sandbox.Items;

/// PHP's loose conversions between what JSON brings, what a column keeps and what an answer shows.
internal static class Values
{
    public static object? FromNode(JsonNode? node) => node switch
    {
        null => null,
        JsonValue value => value.GetValueKind() switch
        {
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            JsonValueKind.Number => value.TryGetValue(out long number) ? (object)number
                : double.Parse(value.ToJsonString(), CultureInfo.InvariantCulture),
            JsonValueKind.String => value.GetValue<string>(),
            _ => null,
        },
        _ => node,
    };

    public static JsonNode? ToNode(object? value) => value switch
    {
        null => null,
        long number => JsonValue.Create(number),
        int number => JsonValue.Create((long)number),
        bool flag => JsonValue.Create(flag),
        double number => JsonValue.Create(number),
        JsonNode node => node.DeepClone(),
        _ => JsonValue.Create(value.ToString()),
    };

    public static long ToLong(object? value) => value switch
    {
        null => 0,
        long number => number,
        int number => number,
        bool flag => flag ? 1 : 0,
        double number => (long)number,
        string text => LeadingDigits(text),
        _ => 1,
    };

    public static string? ToText(object? value) => value switch
    {
        null => null,
        string text => text,
        bool flag => flag ? "1" : "",
        JsonNode node => node.ToJsonString(),
        _ => System.Convert.ToString(value, CultureInfo.InvariantCulture),
    };

    public static bool IsTruthy(object? value) => value switch
    {
        null or false => false,
        string text => text is not ("" or "0"),
        true => true,
        _ => ToLong(value) != 0,
    };

    public static bool IsDigits(string text) => text.Length > 0 && text.All(char.IsAsciiDigit);

    private static long LeadingDigits(string text)
    {
        var trimmed = text.TrimStart();
        var length = trimmed.StartsWith('-') ? 1 : 0;
        while (length < trimmed.Length && char.IsAsciiDigit(trimmed[length])) length++;
        return long.TryParse(trimmed.AsSpan(0, length), CultureInfo.InvariantCulture, out var number) ? number : 0;
    }
}
