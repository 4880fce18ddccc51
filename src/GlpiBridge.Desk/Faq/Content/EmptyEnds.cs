using AngleSharp.Dom;

namespace GlpiBridge.Desk.Faq.Content;

/// <summary>Removes the empty paragraphs that an editor leaves before and after what was written.</summary>
internal static class EmptyEnds
{
    public static void Remove(IElement body)
    {
        while (body.FirstChild is { } first && IsEmpty(first))
        {
            first.RemoveFromParent();
        }

        while (body.LastChild is { } last && IsEmpty(last))
        {
            last.RemoveFromParent();
        }
    }

    private static bool IsEmpty(INode node) =>
        string.IsNullOrWhiteSpace(node.TextContent) && (node is not IElement element || (element.LocalName is "p" or "div" or "br" or "span" && element.QuerySelector("img, hr, table") is null));
}
