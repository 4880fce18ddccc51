using System.Collections.Concurrent;
using Microsoft.AspNetCore.Html;

namespace GlpiBridge.Portal.Pages;

internal static class Icon
{
    private static readonly ConcurrentDictionary<string, HtmlString> Made = new(StringComparer.Ordinal);

    /// <summary>A symbol of the portal's sprite, which says nothing to those who do not see it.</summary>
    public static IHtmlContent Of(string name) => Made.GetOrAdd(
        name, static symbol => new HtmlString($"""<svg class="gb-icon" aria-hidden="true" focusable="false"><use href="/dist/icons.svg#{symbol}"></use></svg>"""));
}
