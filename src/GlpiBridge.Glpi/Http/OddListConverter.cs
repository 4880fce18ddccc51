using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace GlpiBridge.Glpi.Http;

/// <summary>
/// Reads a list that GLPI may also give as an object keyed by id, as {} or null when empty, or as <c>{"error":..}</c> when the reader may not see it.
/// Null tells that the list was refused or absent; an empty list, that there is nothing in it.
/// </summary>
internal abstract class OddListConverter<TItem> : JsonConverter<IReadOnlyList<TItem>?>
{
    public override bool HandleNull => true;

    public override IReadOnlyList<TItem>? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType is not (JsonTokenType.StartArray or JsonTokenType.StartObject))
            return null;
        var item = (JsonTypeInfo<TItem>)options.GetTypeInfo(typeof(TItem));
        var end = reader.TokenType is JsonTokenType.StartArray ? JsonTokenType.EndArray : JsonTokenType.EndObject;
        var items = new List<TItem>();
        var refused = false;
        while (reader.Read() && reader.TokenType != end)
        {
            if (reader.TokenType is JsonTokenType.PropertyName)
            {
                refused |= reader.ValueTextEquals("error"u8);
                reader.Read();
            }
            if (reader.TokenType is not JsonTokenType.StartObject)
                reader.Skip();
            else if (JsonSerializer.Deserialize(ref reader, item) is { } one)
                items.Add(one);
        }
        return refused ? null : items;
    }

    public override void Write(Utf8JsonWriter writer, IReadOnlyList<TItem>? value, JsonSerializerOptions options)
    {
        if (value is null)
        {
            writer.WriteNullValue();
            return;
        }
        var item = (JsonTypeInfo<TItem>)options.GetTypeInfo(typeof(TItem));
        writer.WriteStartArray();
        foreach (var one in value)
            JsonSerializer.Serialize(writer, one, item);
        writer.WriteEndArray();
    }
}
