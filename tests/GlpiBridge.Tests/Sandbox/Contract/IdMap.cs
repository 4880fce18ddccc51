using System.Globalization;
using System.Text.Json.Nodes;

namespace GlpiBridge.Tests.Sandbox.Contract;

/// From the ids of the recordings to those of the server under test: seeded items by name, new ones as they are made.
internal sealed class IdMap(JsonObject recordedIndex, JsonObject index)
{
    private readonly Dictionary<(string Type, long Id), long> made = [];

    public void Learn(string type, long recorded, long actual) => made[(Current(type), recorded)] = actual;

    public long Of(string? type, long id)
    {
        if (type is null) return id;
        if (made.TryGetValue((Current(type), id), out var known)) return known;
        if (!ItemKinds.IndexWord.TryGetValue(type, out var word)) return id;
        var name = recordedIndex[word]!.AsObject().FirstOrDefault(p => p.Value!.GetValue<long>() == id).Key;
        return name is null ? id : index[word]![name]!.GetValue<long>();
    }

    public string Of(string? type, string digits) =>
        Of(type, long.Parse(digits, CultureInfo.InvariantCulture)).ToString(CultureInfo.InvariantCulture);

    // Surveys are addressed by their ticket, and followups have an old name.
    private static string Current(string type) => type switch { "TicketFollowup" => "ITILFollowup", _ => type };
}
