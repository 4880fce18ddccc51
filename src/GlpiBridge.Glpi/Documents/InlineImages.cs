using System.Globalization;
using System.Text.RegularExpressions;

namespace GlpiBridge.Glpi.Documents;

/// <summary>
/// Which documents the images of a text became. GLPI writes the tag into <c>alt</c>, but when it already had the same bytes in that entity, from another ticket perhaps, it writes
/// the tag of then: so the images are counted off, and <c>alt</c> helps out only when their number has changed.
/// </summary>
internal static partial class InlineImages
{
    public static IReadOnlyDictionary<string, DocumentId> Find(string written, string stored)
    {
        var before = Image().Matches(written);
        var after = Image().Matches(stored);
        var byTag = new Dictionary<string, DocumentId>(StringComparer.Ordinal);
        for (var i = 0; i < after.Count; i++)
        {
            var tag = before.Count == after.Count ? Tag().Match(before[i].Value) : Alternative().Match(after[i].Value);
            var document = DocumentNumber().Match(after[i].Value);
            if (tag.Success && document.Success)
                byTag.TryAdd(tag.Groups[1].Value, new(long.Parse(document.Groups[1].Value, CultureInfo.InvariantCulture)));
        }
        return byTag;
    }

    [GeneratedRegex("<img\\b[^>]*>", RegexOptions.IgnoreCase)]
    private static partial Regex Image();

    [GeneratedRegex("\\sid=[\"']([^\"']*)[\"']", RegexOptions.IgnoreCase)]
    private static partial Regex Tag();

    [GeneratedRegex("\\salt=[\"']([^\"']*)[\"']", RegexOptions.IgnoreCase)]
    private static partial Regex Alternative();

    [GeneratedRegex("document\\.send\\.php\\?docid=([0-9]{1,18})", RegexOptions.IgnoreCase)]
    private static partial Regex DocumentNumber();
}
