using AngleSharp.Dom;

namespace GlpiBridge.Desk.Faq.Content;

/// <summary>Leads the links of an article to the portal or out of it; of one that leads nowhere the words remain.</summary>
internal sealed class Links(ArticleLinks links, GlpiAddresses addresses)
{
    public void Place(IElement body)
    {
        foreach (var link in body.QuerySelectorAll("a").ToList())
        {
            var target = addresses.Of(link.GetAttribute("href"));
            var hasWords = link.TextContent.Trim().Length > 0;
            if (target is null || (!hasWords && link.QuerySelector("img") is null))
            {
                link.Replace([.. link.ChildNodes]);
                continue;
            }

            switch (target)
            {
                case LinkTarget.Article { Id: var id }:
                    link.SetAttribute("href", ArticleLinks.OfArticle(id));
                    break;
                case LinkTarget.Contact { Address: var address }:
                    link.SetAttribute("href", address);
                    break;
                case LinkTarget.Document { Id: var id }:
                    link.SetAttribute("href", links.OfDocument(id));
                    // A picture is looked at in full size, a file is kept.
                    link.ToggleAttribute("download", hasWords);
                    break;
                case LinkTarget.Web { Address: var address }:
                    LeadOut(link, address);
                    break;
            }
        }
    }

    private void LeadOut(IElement link, Uri address)
    {
        link.SetAttribute("href", address.AbsoluteUri);
        link.SetAttribute("target", "_blank");
        link.SetAttribute("rel", "noopener noreferrer");
        var note = link.Owner!.CreateElement("span");
        note.ClassName = "visually-hidden";
        note.TextContent = " " + links.Words.NewWindow;
        link.AppendChild(note);
    }
}
