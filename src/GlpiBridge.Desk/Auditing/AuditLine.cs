using System.Text;
using System.Text.Json;

namespace GlpiBridge.Desk.Auditing;

/// <summary>One act as a line of JSON, as log readers know it (CLEF).</summary>
internal static class AuditLine
{
    public static string Of(AuditEvent happened, DateTimeOffset at, string? address, string? correlation)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("@t", at.UtcDateTime);
            json.WriteString("@mt", "{Act} {Result}");
            foreach (var (name, value) in Facts(happened, address, correlation))
            {
                json.WritePropertyName(name);
                JsonSerializer.Serialize(json, value);
            }

            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.ToArray()) + '\n';
    }

    private static IEnumerable<(string Name, object Value)> Facts(AuditEvent happened, string? address, string? correlation) =>
        new (string Name, object? Value)[]
        {
            ("Act", happened.Act.ToString()),
            ("Result", happened.Result.ToString()),
            ("UserId", happened.UserId),
            ("Account", happened.Account),
            ("Typed", string.IsNullOrWhiteSpace(happened.Typed) ? null : Fingerprint.Of(happened.Typed)),
            ("Address", address),
            ("CorrelationId", correlation),
            ("ItemId", happened.ItemId),
            ("Reference", happened.Reference),
            ("ByServiceAccount", happened.ByServiceAccount ? true : null),
        }
        .Where(fact => fact.Value is not null).Select(fact => (fact.Name, fact.Value!));
}
