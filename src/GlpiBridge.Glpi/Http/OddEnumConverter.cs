using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace GlpiBridge.Glpi.Http;

/// <summary>Reads an enumeration that GLPI writes as a number, a text or nothing. A value unknown here is kept as it is.</summary>
/// <typeparam name="TEnum">The enumeration, based on <see cref="int"/>.</typeparam>
public sealed class OddEnumConverter<TEnum> : JsonConverter<TEnum>
    where TEnum : struct, Enum
{
    /// <inheritdoc />
    public override bool HandleNull => true;

    /// <inheritdoc />
    public override TEnum Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var number = (int)Math.Clamp(OddJson.ReadNumber(ref reader), int.MinValue, int.MaxValue);
        return Unsafe.As<int, TEnum>(ref number);
    }

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, TEnum value, JsonSerializerOptions options) => writer.WriteNumberValue(Unsafe.As<TEnum, int>(ref value));
}
