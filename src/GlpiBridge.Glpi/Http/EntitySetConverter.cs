using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace GlpiBridge.Glpi.Http;

/// <summary>Reads a set of entities in any of the session's forms: <c>{"1":1}</c>, <c>[0]</c>, <c>[]</c>, <c>""</c>.</summary>
internal sealed class EntitySetConverter : JsonConverter<IReadOnlyList<EntityId>>
{
    public override bool HandleNull => true;

    public override IReadOnlyList<EntityId> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType is not (JsonTokenType.StartArray or JsonTokenType.StartObject))
            return [];
        var keyed = reader.TokenType is JsonTokenType.StartObject;
        var ids = new List<EntityId>();
        while (reader.Read() && reader.TokenType is not (JsonTokenType.EndArray or JsonTokenType.EndObject))
        {
            if (!keyed)
            {
                ids.Add(new(OddJson.ReadNumber(ref reader)));
                continue;
            }
            if (long.TryParse(reader.GetString(), NumberStyles.None, CultureInfo.InvariantCulture, out var id))
                ids.Add(new(id));
            reader.Read();
            reader.Skip();
        }
        return ids;
    }

    public override void Write(Utf8JsonWriter writer, IReadOnlyList<EntityId> value, JsonSerializerOptions options) =>
        throw new NotSupportedException("Entity sets are only read from GLPI.");
}
