using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;

namespace GlpiBridge.Desk.Faq.Content;

/// <summary>Tells what an address means that was written for a page of GLPI.</summary>
internal sealed class GlpiAddresses(IReadOnlyList<Uri> glpi)
{
    // Any page in the folder of those that show articles: what is relative is relative to it.
    private static readonly Uri Page = new("https://glpi.invalid/front/helpdesk.faq.php");

    /// <summary>The target; null for nothing that a reader could follow.</summary>
    public LinkTarget? Of(string? address)
    {
        // As browsers read it: control characters do not count, and neither do blanks around.
        var written = string.Concat((address ?? "").Where(character => !char.IsControl(character))).Trim();
        if (written.Length == 0)
        {
            return null;
        }

        if (written[0] is '/' or '\\' or '?' or '#' || !Uri.TryCreate(written, UriKind.Absolute, out var absolute))
        {
            return Uri.TryCreate(Page, written, out absolute) ? OfPage(absolute) : null;
        }

        return absolute.Scheme switch
        {
            "http" or "https" => OfPage(absolute),
            "mailto" => new LinkTarget.Contact(absolute.AbsoluteUri),
            "tel" => new LinkTarget.Contact(string.Concat(absolute.OriginalString.Where(character => char.IsAsciiLetterOrDigit(character) || "+:;=-.".Contains(character, StringComparison.Ordinal)))),
            _ => null,
        };
    }

    private LinkTarget? OfPage(Uri address)
    {
        if (address.Scheme is not ("http" or "https") || address.Host.Length == 0)
        {
            return null;
        }

        var isHere = address.Host == Page.Host;
        if (!isHere && !glpi.Any(known => known.Host == address.Host && (known.Port == address.Port || (known.IsDefaultPort && address.IsDefaultPort))))
        {
            return new LinkTarget.Web(address);
        }

        var path = address.AbsolutePath;
        return path.EndsWith("/front/document.send.php", StringComparison.Ordinal) && Number(address, "docid") is { } document ? new LinkTarget.Document(document)
            : (path.EndsWith("/front/helpdesk.faq.php", StringComparison.Ordinal) || path.EndsWith("/front/knowbaseitem.form.php", StringComparison.Ordinal))
                && Number(address, "id") is { } article ? new LinkTarget.Article(article)
            : isHere ? null
            : new LinkTarget.Web(address);
    }

    private static long? Number(Uri address, string name)
    {
        // Old articles have been encoded once too often.
        var query = QueryHelpers.ParseQuery(address.Query.Replace("&amp;", "&", StringComparison.Ordinal));
        return query.TryGetValue(name, out var values) && long.TryParse(values[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }
}
