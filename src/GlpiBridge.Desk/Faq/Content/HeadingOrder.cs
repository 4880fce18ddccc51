using AngleSharp.Dom;

namespace GlpiBridge.Desk.Faq.Content;

/// <summary>Puts the headings of an article below those of its page, one level after the other, and names them.</summary>
internal static class HeadingOrder
{
    private const int First = 3;
    private const int Last = 6;
    private const string Prefix = "s-";
    private const string All = "h1, h2, h3, h4, h5, h6";

    public static IReadOnlyList<Heading> Set(IElement body)
    {
        var headings = new List<Heading>();
        var above = new Stack<int>();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var element in body.QuerySelectorAll(All).ToList())
        {
            var text = string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            if (text.Length == 0 || element.ParentElement?.Closest(All) is not null)
            {
                // Whoever walks from heading to heading would stand in front of nothing, or twice in front of the same words. The element stays one of
                // headings, since in another the parser would put what follows elsewhere.
                Become(element, $"h{Last}").SetAttribute("role", "presentation");
                continue;
            }

            var written = element.LocalName[1] - '0';
            while (above.Count > 0 && above.Peek() >= written)
            {
                above.Pop();
            }

            var level = Math.Min(First + above.Count, Last);
            above.Push(written);
            var heading = new Heading(Unique(Prefix + Slug.Of(text), ids), text, level);
            Become(element, $"h{level}").Id = heading.Id;
            headings.Add(heading);
        }

        return headings;
    }

    private static IElement Become(IElement element, string name)
    {
        var other = element.Owner!.CreateElement(name);
        foreach (var attribute in element.Attributes)
        {
            other.SetAttribute(attribute.Name, attribute.Value);
        }

        other.Append([.. element.ChildNodes]);
        element.Replace(other);
        return other;
    }

    private static string Unique(string id, HashSet<string> taken)
    {
        var own = id;
        for (var number = 2; !taken.Add(own); number++)
        {
            own = $"{id}-{number}";
        }

        return own;
    }
}
