using System.Globalization;
using AngleSharp.Dom;
using GlpiBridge.Desk.Attachments.Inspection;

namespace GlpiBridge.Desk.Faq.Content;

/// <summary>Makes links of what plays or comes from elsewhere, and takes the pictures out that stand in the article itself. What it leaves is not clean yet.</summary>
internal sealed class Media(GlpiAddresses addresses, ArticleWords words, List<EmbeddedImage> images)
{
    /// <summary>What the address of a picture taken out begins with; its number follows.</summary>
    public const string Scheme = "gb-image";

    private const string Players = "iframe, object, embed, video, audio";
    private const string Data = "data:";

    private static readonly HashSet<string> Shown = ["image/png", "image/jpeg", "image/gif", "image/webp"];

    public void Place(IElement body)
    {
        foreach (var player in body.QuerySelectorAll(Players).Where(player => player.ParentElement?.Closest(Players) is null).ToList())
        {
            Replace(player);
        }

        foreach (var image in body.QuerySelectorAll("img").ToList())
        {
            Extract(image);
        }
    }

    public static int? NumberOf(string? source) =>
        source is not null && source.StartsWith(Scheme + ":", StringComparison.Ordinal) && int.TryParse(source.AsSpan(Scheme.Length + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    private void Replace(IElement player)
    {
        var address = AddressOf(player);
        if (addresses.Of(address) is not (LinkTarget.Web or LinkTarget.Document) || address is null)
        {
            player.Remove();
            return;
        }

        var title = player.GetAttribute("title")?.Trim() is { Length: > 0 } given ? given : (addresses.Of(address) as LinkTarget.Web)?.Address.Host;
        var text = ArticleWords.With(player.LocalName is "audio" ? words.Sound : words.Video, title ?? "GLPI");
        var link = player.Owner!.CreateElement("a");
        link.SetAttribute("href", PageOf(address));
        link.TextContent = text;
        player.Replace(player.Closest("a") is null ? link : player.Owner.CreateTextNode(text));
    }

    private static string? AddressOf(IElement player) =>
        new[] { player }.Concat(player.QuerySelectorAll("source, embed, param[name=movie]"))
            .SelectMany(element => new[] { element.GetAttribute("src"), element.GetAttribute("data"), element.GetAttribute("value") })
            .FirstOrDefault(address => !string.IsNullOrWhiteSpace(address));

    // Opened by itself, the page for frames shows an error instead of the video.
    private string PageOf(string address) =>
        addresses.Of(address) is LinkTarget.Web { Address: { Host: "www.youtube.com" or "youtube.com" or "www.youtube-nocookie.com", AbsolutePath: var path } }
            && path.StartsWith("/embed/", StringComparison.Ordinal) ? "https://www.youtube.com/watch?v=" + path["/embed/".Length..] : address;

    private void Extract(IElement image)
    {
        var source = image.GetAttribute("src")?.Trim() ?? "";
        if (!source.StartsWith(Data, StringComparison.OrdinalIgnoreCase))
        {
            return;
        }

        if (BytesOf(source) is { } bytes && FileKinds.Of(bytes.AsSpan(0, Math.Min(bytes.Length, FileKinds.HeadBytes))) is { } kind && Shown.Contains(kind.MediaType))
        {
            images.Add(new EmbeddedImage(images.Count + 1, kind.MediaType, bytes));
            image.SetAttribute("src", string.Create(CultureInfo.InvariantCulture, $"{Scheme}:{images.Count}"));
        }
        else
        {
            image.Remove();
        }
    }

    private static byte[]? BytesOf(string source)
    {
        var comma = source.IndexOf(',', StringComparison.Ordinal);
        if (comma < 0 || !source.AsSpan(0, comma).TrimEnd().EndsWith(";base64", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var bytes = new byte[(source.Length - comma) * 3 / 4 + 3];
        return Convert.TryFromBase64Chars(source.AsSpan(comma + 1), bytes, out var length) ? bytes[..length] : null;
    }
}
