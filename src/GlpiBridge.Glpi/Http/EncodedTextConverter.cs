using System.Text.Json;
using System.Text.Json.Serialization;

namespace GlpiBridge.Glpi.Http;

/// <summary>For the texts that <c>X-GLPI-Sanitized-Content</c> does not reach: see <see cref="GlpiText"/>.</summary>
internal sealed class EncodedTextConverter : JsonConverter<string>
{
    public override bool HandleNull => true;

    public override string Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => GlpiText.DecodeOnce(OddJson.ReadText(ref reader));

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);
}
