using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using GlpiBridge.Desk.Diagnostics;

namespace GlpiBridge.Cli.Diagnostics;

/// Findings for a script.
internal static class FindingJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    public static string Of(IEnumerable<Finding> findings) =>
        JsonSerializer.Serialize(findings.Select(one => new { one.Check, one.Verdict, one.Subject, one.Meaning, one.Menu, one.Key }), Options);
}
