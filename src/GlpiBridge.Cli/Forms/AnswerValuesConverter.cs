using System.Text.Json;
using System.Text.Json.Serialization;

namespace GlpiBridge.Cli.Forms;

/// Reads one value or a list of them; numbers and truth values are taken as written.
internal sealed class AnswerValuesConverter : JsonConverter<AnswerValues>
{
    public override AnswerValues Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var value = JsonDocument.ParseValue(ref reader);
        return new AnswerValues(value.RootElement.ValueKind is JsonValueKind.Array
            ? [.. value.RootElement.EnumerateArray().Select(Text)]
            : [Text(value.RootElement)]);
    }

    public override void Write(Utf8JsonWriter writer, AnswerValues value, JsonSerializerOptions options) => throw new NotSupportedException();

    private static string Text(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => element.GetString()!,
        JsonValueKind.Number => element.GetRawText(),
        _ => throw new JsonException("Une réponse est un texte, un nombre ou une liste de textes."),
    };
}
