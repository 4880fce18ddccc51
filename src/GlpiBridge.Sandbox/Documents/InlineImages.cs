using System.Globalization;
using System.Text.RegularExpressions;
using GlpiBridge.Sandbox.Items;

namespace GlpiBridge.Sandbox.Documents;

/// GLPI's way of putting a document where the text has an image with its tag: by bare text, so that a tag within a longer one, and a bare ">" after the image, go wrong as they do there.
internal static partial class InlineImages
{
    public static string Put(string text, Row document, Row ticket, byte[] content)
    {
        var tag = Regex.Escape(document.Text("tag"));
        var isInLink = new Regex($"<a[^>]*>((?!</a>).)*<img[^>]*{tag}", RegexOptions.Singleline);
        var address = $"/front/document.send.php?docid={document.Id}&itemtype={ticket.Type.Name}&items_id={ticket.Id}";
        foreach (var found in new Regex($"<img[^>]+{tag}[^<]+>", RegexOptions.IgnoreCase).Matches(text).Select(m => m.Value).ToList())
        {
            var image = $"<img alt=\"{document.Text("tag")}\" width=\"{Width(found, content)}\" src=\"{address}\" />";
            // The second image of one tag counts as standing in the link of the first.
            text = text.Replace(found, isInLink.IsMatch(text) ? image : $"<a href=\"{address}\" target=\"_blank\" >{image}</a>", StringComparison.Ordinal);
        }
        return text;
    }

    /// The image's own width counts only when its height stands with it.
    private static string Width(string image, byte[] content)
    {
        var sizes = Size().Matches(image).Take(2).ToLookup(m => m.Groups[1].Value, m => m.Groups[2].Value);
        if (sizes["width"].Any() && sizes["height"].Any()) return sizes["width"].Last();
        return MediaType.Width(content) is > 0 and var width ? width.ToString(CultureInfo.InvariantCulture) : "";
    }

    [GeneratedRegex("(width|height)=\"([^\"]*)\"", RegexOptions.IgnoreCase)]
    private static partial Regex Size();
}
