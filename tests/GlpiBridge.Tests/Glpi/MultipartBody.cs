using System.Text;
using System.Text.RegularExpressions;

namespace GlpiBridge.Tests.Glpi;

/// <summary>Takes a multipart body apart as PHP does: bytes, quotes and all.</summary>
internal static partial class MultipartBody
{
    public static IReadOnlyList<Part> PartsOf(SeenRequest request)
    {
        var boundary = Boundary().Match(request.Header("Content-Type")!).Groups[1].Value;
        var text = Encoding.Latin1.GetString(request.Body);
        // PHP reads all parts before anything runs, so the manifest may stand anywhere; here it comes first.
        return [.. text.Split("--" + boundary)[1..^1].Select(part =>
        {
            var end = part.IndexOf("\r\n\r\n", StringComparison.Ordinal);
            var head = Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(part[..end]));
            var body = Encoding.Latin1.GetBytes(part[(end + 4)..^2]);
            return new Part(Value(head, "name"), Value(head, "filename"), head, body);
        }).OrderBy(part => part.Name != "uploadManifest")];
    }

    private static string? Value(string head, string key)
    {
        var match = Regex.Match(head, "[; ]" + key + "=\"([^\"]*)\"");
        return match.Success ? match.Groups[1].Value : null;
    }

    [GeneratedRegex("boundary=\"?([^\";]+)\"?")]
    private static partial Regex Boundary();

    internal sealed record Part(string? Name, string? FileName, string Head, byte[] Body)
    {
        public string Text => Encoding.UTF8.GetString(Body);
    }
}
