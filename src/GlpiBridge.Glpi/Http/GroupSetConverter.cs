using System.Text.Json;
using System.Text.Json.Serialization;

namespace GlpiBridge.Glpi.Http;

/// <summary>Reads the groups of a session: <c>[3,5]</c>, <c>["3"]</c>, <c>{"0":3}</c>, <c>[]</c>. The ids are the values here, never the keys.</summary>
internal sealed class GroupSetConverter : JsonConverter<IReadOnlyList<GroupId>>
{
    public override bool HandleNull => true;

    public override IReadOnlyList<GroupId> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType is not (JsonTokenType.StartArray or JsonTokenType.StartObject))
            return [];
        var ids = new List<GroupId>();
        while (reader.Read() && reader.TokenType is not (JsonTokenType.EndArray or JsonTokenType.EndObject))
        {
            if (reader.TokenType is JsonTokenType.PropertyName)
                continue;
            ids.Add(new(OddJson.ReadNumber(ref reader)));
        }
        return ids;
    }

    public override void Write(Utf8JsonWriter writer, IReadOnlyList<GroupId> value, JsonSerializerOptions options) =>
        throw new NotSupportedException("Group sets are only read from GLPI.");
}
