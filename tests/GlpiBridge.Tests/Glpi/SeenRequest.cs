using System.Text;
using System.Text.Json;

namespace GlpiBridge.Tests.Glpi;

/// <summary>A request as it went over the wire.</summary>
internal sealed record SeenRequest(string Method, Uri Address, IReadOnlyDictionary<string, string> Headers, byte[] Body)
{
    public string Path => Address.AbsolutePath.Replace("/apirest.php", "", StringComparison.Ordinal);

    public string Query => Uri.UnescapeDataString(Address.Query.TrimStart('?'));

    public string Text => Encoding.UTF8.GetString(Body);

    public JsonElement Json => JsonDocument.Parse(Body).RootElement;

    public string? Header(string name) => Headers.GetValueOrDefault(name);

    public static async Task<SeenRequest> OfAsync(HttpRequestMessage request, CancellationToken ct)
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        // Asking for the length is what makes HttpContent compute and keep it.
        _ = request.Content?.Headers.ContentLength;
        foreach (var header in request.Headers.Concat(request.Content?.Headers.AsEnumerable() ?? []))
            headers[header.Key] = string.Join(",", header.Value);
        var body = request.Content is null ? [] : await request.Content.ReadAsByteArrayAsync(ct);
        return new SeenRequest(request.Method.Method, request.RequestUri!, headers, body);
    }
}
