using System.Text.Json.Nodes;

namespace GlpiBridge.Sandbox.Http;

internal sealed record ApiAnswer(int Status, JsonNode? Json)
{
    public const string JsonType = "application/json; charset=UTF-8";
    public const string HtmlType = "text/html; charset=UTF-8";

    public Dictionary<string, string> Headers { get; init; } = [];
    public byte[]? Bytes { get; init; }
    public string ContentType { get; init; } = JsonType;

    public static ApiAnswer Html(string page, int status = 200) =>
        new(status, null) { Bytes = System.Text.Encoding.UTF8.GetBytes(page), ContentType = HtmlType };

    public static ApiAnswer Empty(int status = 200) => Html("", status);
}
