using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace GlpiBridge.Tests.Sandbox.Contract;

/// Makes the HTTP request of a recorded call; files are known by their SHA-256 alone.
internal sealed class CallBuilder(Uri baseUrl, Translator translator, Func<string, string> fill, Func<string, string, string> password)
{
    private const string Boundary = "----glpibridgecontract";
    private static readonly Dictionary<string, byte[]> Contents = ReadContents();

    public HttpRequestMessage Build(string step, JsonObject request)
    {
        var (method, path, query) = (request["method"]!.GetValue<string>(), request["path"]!.GetValue<string>(), request["query"]!.GetValue<string>());
        var isPage = path.StartsWith("/front/", StringComparison.Ordinal);
        var address = (isPage ? new Uri(baseUrl, "/").ToString().TrimEnd('/') : baseUrl.ToString()) + translator.Path(path)
            + (query.Length > 0 ? "?" + translator.Query(path, query) : "");
        var message = new HttpRequestMessage(new HttpMethod(method), address) { Content = Content(request, ItemKinds.OfPath(path)) };
        foreach (var (name, value) in request["headers"]!.AsObject())
        {
            var text = fill(value!.GetValue<string>());
            if (name == "Authorization" && text.StartsWith("Basic <base64 of ", StringComparison.Ordinal)) text = Basic(step, text[17..^1]);
            if (name == "Content-Type") message.Content?.Headers.TryAddWithoutValidation(name, text.StartsWith("multipart", StringComparison.Ordinal) ? $"multipart/form-data; boundary={Boundary}" : text);
            else message.Headers.TryAddWithoutValidation(name, text);
        }
        return message;
    }

    private string Basic(string step, string login) =>
        step == "bad-basic" ? "Basic ###" : "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes($"{login}:{password(step, login)}"));

    private ByteArrayContent? Content(JsonObject request, string? type)
    {
        if (request["body"] is not JsonObject body) return request["headers"]!.AsObject().ContainsKey("Content-Type") || request["method"]!.GetValue<string>() is not ("GET" or "HEAD") ? new ByteArrayContent([]) : null;
        if (body.ContainsKey("json")) return new ByteArrayContent(Encoding.UTF8.GetBytes(translator.Body(body["json"], type)!.ToJsonString(Translator.Plain)));
        if (body["text"] is { } text) return new ByteArrayContent(Raw(text.GetValue<string>()));
        return new ByteArrayContent(Multipart(body["multipart"]!.AsArray(), type));
    }

    // What was not UTF-8 stands in the recording as the replacement character: an accent in Latin-1.
    private static byte[] Raw(string text) =>
        text.Contains('�', StringComparison.Ordinal) ? Encoding.Latin1.GetBytes(text.Replace('�', 'é')) : Encoding.UTF8.GetBytes(text);

    private byte[] Multipart(JsonArray parts, string? type)
    {
        using var body = new MemoryStream();
        foreach (var part in parts.Select(p => p!.AsObject()))
        {
            var (file, kind) = (part["filename"]?.GetValue<string>(), part["type"]?.GetValue<string>());
            var head = $"--{Boundary}\r\nContent-Disposition: form-data; name=\"{part["field"]}\"" + (file is null ? "" : $"; filename=\"{file}\"")
                + "\r\n" + (kind is null ? "" : $"Content-Type: {kind}\r\n") + "\r\n";
            body.Write(Encoding.UTF8.GetBytes(head));
            body.Write(part["text"] is { } text ? Encoding.UTF8.GetBytes(translator.Manifest(text.GetValue<string>(), type)) : File(part));
            body.Write("\r\n"u8);
        }
        body.Write(Encoding.UTF8.GetBytes($"--{Boundary}--\r\n"));
        return body.ToArray();
    }

    private static byte[] File(JsonObject part)
    {
        var (sha256, length) = (part["sha256"]!.GetValue<string>(), part["bytes"]!.GetValue<int>());
        if (Contents.TryGetValue(sha256, out var content)) return content;
        var pattern = "0123456789abcdef"u8;
        content = new byte[length];
        for (var at = 0; at < length; at += pattern.Length) pattern.CopyTo(content.AsSpan(at));
        return Convert.ToHexStringLower(SHA256.HashData(content)) == sha256 ? content : throw new InvalidOperationException($"No content for {sha256}.");
    }

    private static Dictionary<string, byte[]> ReadContents() =>
        TestData.Contents().ToDictionary(c => c.Key, c => Convert.FromBase64String(c.Value!.GetValue<string>()));
}
