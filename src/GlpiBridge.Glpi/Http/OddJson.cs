using System.Globalization;
using System.Text.Json;

namespace GlpiBridge.Glpi.Http;

/// <summary>GLPI is PHP: a number may come as a text, "nothing" as null, "", false, [] or {}. These readers take all of it and never throw.</summary>
internal static class OddJson
{
    public static long ReadNumber(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.Number:
                return reader.TryGetInt64(out var number) ? number : reader.TryGetDouble(out var real) && double.IsFinite(real) ? (long)real : 0;
            case JsonTokenType.String:
                return FromText(reader.GetString());
            case JsonTokenType.True:
                return 1;
            case JsonTokenType.StartArray or JsonTokenType.StartObject:
                reader.Skip();
                return 0;
            default:
                return 0;
        }
    }

    public static string ReadText(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.String:
                return reader.GetString() ?? "";
            case JsonTokenType.Number:
                return ReadNumber(ref reader).ToString(CultureInfo.InvariantCulture);
            case JsonTokenType.StartArray or JsonTokenType.StartObject:
                reader.Skip();
                return "";
            default:
                return "";
        }
    }

    private static long FromText(string? text) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var number)
            ? number
            : string.Equals(text, "true", StringComparison.OrdinalIgnoreCase) ? 1 : 0;
}
