using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace GlpiBridge.Sandbox.Items;

internal static class Fingerprint
{
    // The API's get_sha1 says it: a fingerprint, no secret.
#pragma warning disable CA5350 // the emulated server's choice
    public static JsonNode Of(JsonObject shown) =>
        JsonValue.Create(Convert.ToHexStringLower(SHA1.HashData(Encoding.UTF8.GetBytes(shown.ToJsonString()))));
#pragma warning restore CA5350
}
