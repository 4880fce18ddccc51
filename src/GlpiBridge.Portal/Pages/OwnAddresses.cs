using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace GlpiBridge.Portal.Pages;

/// <summary>The portal writes its addresses from its own root (« /demandes »); where browsers are told them, they stand below the path it is served at.</summary>
internal static partial class OwnAddresses
{
    public static string Below(this PathString root, string address) =>
        root.HasValue && address is ['/', ..] and not ['/', '/', ..] && !IsBelow(root.Value!, address) ? root.Value + address : address;

    /// <summary>The same for the links and pictures of a text that AngleSharp wrote: quoted, with every « &lt; » of the text itself encoded.</summary>
    public static string InHtml(this PathString root, string html) =>
        root.HasValue ? Reference().Replace(html, found => found.Groups[1].Value + root.Below(found.Groups[2].Value)) : html;

    public static IHtmlContent Rich(this IHtmlHelper view, string html) => view.Raw(view.ViewContext.HttpContext.Request.PathBase.InHtml(html));

    private static bool IsBelow(string root, string address) =>
        address.StartsWith(root, StringComparison.OrdinalIgnoreCase) && (address.Length == root.Length || address[root.Length] is '/' or '?' or '#');

    [GeneratedRegex("""(<[a-z][a-z0-9]*(?:\s+[a-z-]+(?:="[^"]*")?)*?\s+(?:href|src)=")(/[^"]*)""")]
    private static partial Regex Reference();
}
