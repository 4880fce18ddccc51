using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using GlpiBridge.Desk.Faq.Content;
using GlpiBridge.Glpi;

namespace GlpiBridge.Desk.Announcements;

/// <summary>
/// What an administrator writes into an announcement for the portal: « #incident », the form at whose top it stands, « #accueil » for the home page alone, and « #ticket-123 », the
/// ticket that whoever it concerns may join. Readers do not see these words; any other that begins so is left where it is.
/// </summary>
internal sealed partial class AnnouncementMarks(IEnumerable<string> forms)
{
    public const string HomeOnly = "accueil";
    private const string OfTicket = "ticket-";

    private readonly HashSet<string> known = [.. forms, HomeOnly];
    private readonly HashSet<string> places = [];

    public IReadOnlyList<string> Places => [.. places];

    public TicketId? Ticket { get; private set; }

    public string TakeFromTitle(string title) => Take(title).Trim();

    /// <param name="html">Clean HTML.</param>
    public string TakeFromHtml(string html)
    {
        var body = ArticleMarkup.Parse(html);
        foreach (var text in body.Descendants<IText>())
        {
            text.Data = Take(text.Data);
        }

        EmptyEnds.Remove(body);
        return body.InnerHtml;
    }

    private string Take(string text) => Mark().Replace(text, mark =>
    {
        var word = mark.Groups["word"].Value.ToLowerInvariant();
        if (known.Contains(word))
        {
            places.Add(word);
        }
        else if (word.StartsWith(OfTicket, StringComparison.Ordinal) && long.TryParse(word[OfTicket.Length..], NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            Ticket = new TicketId(number);
        }
        else
        {
            return mark.Value;
        }

        return "";
    });

    [GeneratedRegex(@"(?<![\p{L}\p{N}&/#])#(?<word>[\p{L}\p{N}]+(-[\p{L}\p{N}]+)*)(?![\p{L}\p{N}-])\s?")]
    private static partial Regex Mark();
}
