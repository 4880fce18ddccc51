using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace GlpiBridge.Tests.Sandbox.Contract;

/// An answer as the recordings keep it: headers by small names, and a body that is JSON, a text or bytes.
internal sealed record Exchange(int Status, IReadOnlyDictionary<string, string> Headers, string Kind, JsonNode? Json, long Length, string Sha256, bool HasHead)
{
    public static Exchange FromRecording(JsonObject response)
    {
        var headers = response["headers"]!.AsObject().ToDictionary(h => h.Key, h => h.Value!.GetValue<string>());
        var kind = response.ContainsKey("json") ? "json" : response.ContainsKey("text") ? "text" : "binary";
        var body = response[kind] as JsonObject;
        return new Exchange(response["status"]!.GetValue<int>(), headers, kind, kind == "json" ? response["json"]?.DeepClone() : null,
            kind == "json" ? 0 : body!["bytes"]!.GetValue<long>(), kind == "json" ? "" : body!["sha256"]!.GetValue<string>(),
            kind == "text" && body!.ContainsKey("head"));
    }

    public static async Task<Exchange> FromAnswerAsync(HttpResponseMessage answer, CancellationToken ct)
    {
        var bytes = await answer.Content.ReadAsByteArrayAsync(ct);
        var headers = answer.Headers.NonValidated.Concat(answer.Content.Headers.NonValidated)
            .ToDictionary(h => h.Key.ToLowerInvariant(), h => h.Value.ToString());
        var (kind, json) = Read(bytes);
        return new Exchange((int)answer.StatusCode, headers, kind, json, bytes.Length, Convert.ToHexStringLower(SHA256.HashData(bytes)), kind == "text");
    }

    private static (string Kind, JsonNode? Json) Read(byte[] bytes)
    {
        try
        {
            var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);
            return ("json", JsonNode.Parse(text));
        }
        catch (DecoderFallbackException)
        {
            return ("binary", null);
        }
        catch (JsonException)
        {
            return ("text", null);
        }
    }
}
