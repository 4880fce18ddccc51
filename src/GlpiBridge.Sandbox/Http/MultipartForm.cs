using System.Text;
using System.Text.RegularExpressions;

namespace GlpiBridge.Sandbox.Http;

/// A multipart body as PHP reads it: file names come from "filename" alone (never "filename*") and lose their folders.
internal sealed partial record MultipartForm(Dictionary<string, string> Fields, List<UploadedFile> Files)
{
    public static MultipartForm Read(string contentType, byte[] body)
    {
        var form = new MultipartForm([], []);
        if (Boundary().Match(contentType) is not { Success: true } match) return form;
        var delimiter = Encoding.UTF8.GetBytes("--" + match.Groups["quoted"].Value + match.Groups["plain"].Value);
        var start = body.AsSpan().IndexOf(delimiter);
        while (start >= 0)
        {
            start += delimiter.Length;
            var next = body.AsSpan(start).IndexOf([(byte)'\r', (byte)'\n', .. delimiter]);
            if (next < 0) break;
            form.Add(body.AsSpan(start, next));
            start += next + 2;
        }
        return form;
    }

    private void Add(ReadOnlySpan<byte> part)
    {
        var end = part.IndexOf("\r\n\r\n"u8);
        if (end < 0) return;
        var head = Encoding.UTF8.GetString(part[..end]);
        var content = part[(end + 4)..].ToArray();
        var field = FieldName().Match(head).Groups[1].Value;
        if (FileName().Match(head) is not { Success: true } file)
        {
            Fields[field] = Encoding.UTF8.GetString(content);
            return;
        }
        var name = file.Groups["quoted"].Value + file.Groups["plain"].Value;
        if (name.Length == 0) return;
        name = name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
        var type = PartType().Match(head) is { Success: true } t ? t.Groups[1].Value.Trim() : "";
        Files.Add(new UploadedFile(field.Split('[')[0], name, type, content));
    }

    [GeneratedRegex("boundary=(?:\"(?<quoted>[^\"]+)\"|(?<plain>[^;\\s]+))", RegexOptions.IgnoreCase)]
    private static partial Regex Boundary();

    [GeneratedRegex("(?<![a-z])name=\"?([^\";\r\n]*)\"?", RegexOptions.IgnoreCase)]
    private static partial Regex FieldName();

    [GeneratedRegex("filename=(?:\"(?<quoted>[^\"\r\n]*)\"|(?<plain>[^;\"\r\n]*))", RegexOptions.IgnoreCase)]
    private static partial Regex FileName();

    [GeneratedRegex("^content-type:([^;\r\n]*)", RegexOptions.IgnoreCase | RegexOptions.Multiline)]
    private static partial Regex PartType();
}
