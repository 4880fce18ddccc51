using System.Text;
using GlpiBridge.Glpi.Documents;

namespace GlpiBridge.Tests.Glpi;

internal static class Samples
{
    public static FileToSend File(string name, string content, string? tag = null, string type = "text/plain")
    {
        var bytes = Encoding.UTF8.GetBytes(content);
        return new FileToSend
        {
            FileName = name,
            ContentType = type,
            Length = bytes.Length,
            Open = _ => ValueTask.FromResult<Stream>(new MemoryStream(bytes)),
            InlineTag = tag,
        };
    }
}
