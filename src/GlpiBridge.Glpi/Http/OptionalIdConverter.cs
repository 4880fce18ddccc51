using System.Text.Json;
using System.Text.Json.Serialization;

namespace GlpiBridge.Glpi.Http;

/// <summary>Reads a reference that may be absent: GLPI writes 0, "0", "", null or [] for "none".</summary>
/// <typeparam name="TId">The id type.</typeparam>
public sealed class OptionalIdConverter<TId> : JsonConverter<TId?>
    where TId : struct, IGlpiId<TId>
{
    /// <inheritdoc />
    public override bool HandleNull => true;

    /// <inheritdoc />
    public override TId? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        OddJson.ReadNumber(ref reader) is var number and > 0 ? TId.From(number) : null;

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, TId? value, JsonSerializerOptions options) => writer.WriteNumberValue(value?.Value ?? 0);
}
