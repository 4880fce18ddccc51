using System.Text;

namespace GlpiBridge.Desk.Requests;

/// <summary>
/// A title as GLPI can hold it. GLPI 10 turns each of &lt;, &gt; and &amp; into five characters, then cuts at 255 without a word, in the middle of such a group if
/// need be: a title of 200 characters may come out as garbage.
/// </summary>
public static class TicketTitle
{
    private const int Room = 255;
    private const int Encoded = 5;

    /// <returns>The title as it is, or its beginning and « … ».</returns>
    public static string Fit(string title)
    {
        if (title.EnumerateRunes().Sum(Weight) <= Room)
        {
            return title;
        }

        var room = Room - 1;
        var kept = new StringBuilder();
        foreach (var rune in title.EnumerateRunes().TakeWhile(rune => (room -= Weight(rune)) >= 0))
        {
            kept.Append(rune.ToString());
        }

        return kept.ToString().TrimEnd() + "…";
    }

    private static int Weight(Rune rune) => rune.Value is '<' or '>' or '&' ? Encoded : 1;
}
