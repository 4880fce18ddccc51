using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace GlpiBridge.Desk.Faq.Content;

/// <summary>Gives the pictures of an article addresses of the portal. One from elsewhere becomes a link: the reader's browser asks nobody but the portal.</summary>
internal sealed partial class Pictures(ArticleLinks links, GlpiAddresses addresses, int embedded)
{
    private static readonly string[] Sizes = ["width", "height"];

    /// <summary>Gives back the documents shown.</summary>
    public IReadOnlyList<long> Place(IElement body)
    {
        var shown = new List<long>();
        foreach (var image in body.QuerySelectorAll("img").ToList())
        {
            var source = image.GetAttribute("src");
            if (Media.NumberOf(source) is { } number && number > 0 && number <= embedded)
            {
                Dress(image, links.OfImage(number), fileName: null);
                continue;
            }

            switch (addresses.Of(source))
            {
                case LinkTarget.Document { Id: var id }:
                    Dress(image, links.OfDocument(id), links.FileNames.GetValueOrDefault(id));
                    shown.Add(id);
                    break;
                case LinkTarget.Web { Address: var address }:
                    Replace(image, address);
                    break;
                default:
                    image.Remove();
                    break;
            }
        }

        return [.. shown.Distinct()];
    }

    private void Dress(IElement image, string address, string? fileName)
    {
        image.SetAttribute("src", address);
        image.SetAttribute("alt", Description(image.GetAttribute("alt"), fileName));
        foreach (var size in Sizes.Where(size => image.GetAttribute(size) is { } given && !Pixels().IsMatch(given)))
        {
            image.RemoveAttribute(size);
        }

        image.SetAttribute("loading", "lazy");
        image.SetAttribute("decoding", "async");
    }

    // An empty one says nothing about the author's will: GLPI's editor writes it by itself, or its own mark for the file.
    private string Description(string? alt, string? fileName) =>
        !string.IsNullOrWhiteSpace(alt) && !Mark().IsMatch(alt) ? alt
        : fileName is null ? links.Words.NamelessPicture
        : ArticleWords.With(links.Words.Picture, fileName);

    private void Replace(IElement image, Uri address)
    {
        var text = ArticleWords.With(links.Words.ForeignPicture, address.Host);
        if (image.Closest("a") is not null)
        {
            image.Replace(image.Owner!.CreateTextNode(text));
            return;
        }

        var link = image.Owner!.CreateElement("a");
        link.SetAttribute("href", address.AbsoluteUri);
        link.TextContent = text;
        image.Replace(link);
    }

    [GeneratedRegex(@"^\d{1,5}%?$")]
    private static partial Regex Pixels();

    [GeneratedRegex("^[0-9a-f]{6,}-[0-9a-f-]{6,}[0-9a-f.]*$")]
    private static partial Regex Mark();
}
