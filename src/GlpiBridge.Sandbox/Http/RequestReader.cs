using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace GlpiBridge.Sandbox.Http;

/// Reads a call in the order of GLPI's own API: query, body by its Content-Type, then headers.
internal static class RequestReader
{
    private const long PostMaxSize = 25L * 1024 * 1024;

    public static async Task<ApiRequest> ReadAsync(HttpContext context, string path, CancellationToken ct)
    {
        var request = context.Request;
        var parameters = PhpQuery.Parse(request.QueryString.Value?.TrimStart('?') ?? "");
        using var buffer = new MemoryStream();
        await request.Body.CopyToAsync(buffer, ct);
        var segments = path.Split('/', StringSplitOptions.RemoveEmptyEntries).Select(Uri.UnescapeDataString).ToList();
        var files = ReadBody(request, segments.Count == 0, buffer.ToArray(), parameters);
        ReadHeaders(request, parameters);
        foreach (var (name, node) in parameters.ToList())
            if (node is JsonValue value && value.TryGetValue(out string? text) && text is "true" or "false")
                parameters[name] = node.GetValue<string>() == "true";
        return new ApiRequest(request.Method, $"{request.Scheme}://{request.Host}/apirest.php", segments, parameters, files,
            request.Headers.Accept.ToString(), request.Headers["X-GLPI-Sanitized-Content"].ToString() is "false" or "0");
    }

    private static List<UploadedFile> ReadBody(HttpRequest request, bool isInline, byte[] body, JsonObject parameters)
    {
        var isBlank = body.All(b => b is (byte)' ' or (byte)'\t' or (byte)'\n' or (byte)'\r' or 0);
        if (!isBlank && request.Method == "GET") throw Errors.BodyOnGet();
        var type = request.ContentType ?? (isInline ? "application/json" : "");
        if (type.Contains("application/json", StringComparison.Ordinal) && !isBlank) Merge(body, parameters);
        if (type.Contains("application/x-www-form-urlencoded", StringComparison.Ordinal))
            foreach (var (name, node) in PhpQuery.Parse(Encoding.UTF8.GetString(body))) parameters[name] = node?.DeepClone();
        if (!type.Contains("multipart/form-data", StringComparison.Ordinal)) return [];

        var form = body.Length > PostMaxSize ? new MultipartForm([], []) : MultipartForm.Read(type, body);
        if (form.Files.Count == 0) throw Errors.TooBig();
        Merge(Encoding.UTF8.GetBytes(form.Fields.GetValueOrDefault("uploadManifest") ?? ""), parameters);
        // GLPI writes into the manifest's "input" without looking whether there is one.
        if (parameters["input"] is null) throw new CrashException("uploadManifest without input");
        return form.Files;
    }

    private static void Merge(byte[] json, JsonObject parameters)
    {
        // PHP takes an empty list, 0, false and null for a failed decoding.
        if (PhpJson.Decode(json) is not JsonObject map) throw Errors.BadJson();
        foreach (var (name, value) in map) parameters[name] = value?.DeepClone();
    }

    private static void ReadHeaders(HttpRequest request, JsonObject parameters)
    {
        var authorization = request.Headers.Authorization.ToString();
        if (authorization.StartsWith("Basic ", StringComparison.OrdinalIgnoreCase) && Basic(authorization[6..]) is var (login, password))
        {
            parameters["login"] = login;
            parameters["password"] = password;
        }
        if (authorization.Contains("user_token", StringComparison.Ordinal) && authorization.Split(' ') is [_, var token, ..])
            parameters["user_token"] = token;
        if (request.Headers.TryGetValue("Session-Token", out var session)) parameters["session_token"] = session.ToString();
        if (request.Headers.TryGetValue("App-Token", out var app)) parameters["app_token"] = app.ToString();
    }

    private static (string Login, string Password)? Basic(string credentials)
    {
        var bytes = new byte[credentials.Length];
        if (!Convert.TryFromBase64String(credentials.Trim(), bytes, out var length)) return null;
        return Encoding.UTF8.GetString(bytes, 0, length).Split(':', 2) is [var login, var password] ? (login, password) : null;
    }
}
