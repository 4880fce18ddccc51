using System.Text.Json;
using System.Text.Json.Serialization;

namespace GlpiBridge.Glpi.Http;

/// <summary>Reads an id that GLPI writes as a number or as a text.</summary>
/// <typeparam name="TId">The id type.</typeparam>
public sealed class IdConverter<TId> : JsonConverter<TId>
    where TId : struct, IGlpiId<TId>
{
    /// <inheritdoc />
    public override bool HandleNull => true;

    /// <inheritdoc />
    public override TId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => TId.From(OddJson.ReadNumber(ref reader));

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, TId value, JsonSerializerOptions options) => writer.WriteNumberValue(value.Value);
}
