using AngleSharp.Dom;

namespace GlpiBridge.Desk.Faq.Content;

/// <summary>Puts each table into a frame of its own that can be moved sideways, by the keyboard too. Two frames never have the same name.</summary>
internal static class TableFrames
{
    public static void Set(IElement body, ArticleWords words)
    {
        var tables = body.QuerySelectorAll("table").Where(table => table.ParentElement?.Closest("table") is null).ToList();
        for (var index = 0; index < tables.Count; index++)
        {
            var table = tables[index];
            var caption = table.Children.FirstOrDefault(child => child.LocalName is "caption")?.TextContent.Trim();
            var name = tables.Count == 1 ? words.Table : ArticleWords.With(words.NumberedTable, index + 1);
            var frame = table.Owner!.CreateElement("div");
            frame.ClassName = "gb-table";
            frame.SetAttribute("tabindex", "0");
            frame.SetAttribute("role", "region");
            frame.SetAttribute("aria-label", string.IsNullOrEmpty(caption) ? name : ArticleWords.With(words.CaptionedTable, name, caption));
            table.Replace(frame);
            frame.AppendChild(table);
        }
    }
}
