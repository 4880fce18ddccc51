using System.Text.Json.Nodes;
using GlpiBridge.Sandbox.Items;

namespace GlpiBridge.Sandbox.Http;

/// A call as GLPI's API sees it: path, and one bag of parameters from query, body and headers.
internal sealed class ApiRequest(string method, string baseUrl, IReadOnlyList<string> segments, JsonObject parameters,
    IReadOnlyList<UploadedFile> files, string accept, bool wantsPlainTexts)
{
    public string Method => method;
    public string BaseUrl => baseUrl;
    public string Root => baseUrl[..baseUrl.LastIndexOf("/apirest.php", StringComparison.Ordinal)];
    public IReadOnlyList<string> Segments => segments;
    public JsonObject Parameters => parameters;
    public IReadOnlyList<UploadedFile> Files => files;
    public bool IsUpload => files.Count > 0;
    public string Accept => accept;

    /// X-GLPI-Sanitized-Content: false.
    public bool WantsPlainTexts => wantsPlainTexts;

    public string Segment(int index) => index < segments.Count ? segments[index] : "";
    public bool Has(string name) => parameters.TryGetPropertyValue(name, out var node) && node is not null;
    public JsonNode? Node(string name) => parameters[name];
    public string Text(string name) => Values.ToText(Values.FromNode(parameters[name])) ?? "";

    /// A flag that is switched on: true, 1 or any text but "0".
    public bool IsOn(string name, bool otherwise = false) => Has(name) ? Values.IsTruthy(Values.FromNode(parameters[name])) : otherwise;
}
