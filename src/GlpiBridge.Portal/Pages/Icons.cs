using System.Collections.Concurrent;
using Microsoft.AspNetCore.Html;

namespace GlpiBridge.Portal.Pages;

internal sealed class Icons(Assets assets)
{
    private readonly ConcurrentDictionary<string, HtmlString> made = new(StringComparer.Ordinal);

    /// <summary>A symbol of the portal's sprite, which says nothing to those who do not see it.</summary>
    public IHtmlContent Of(string name) => made.GetOrAdd(
        name, symbol => new HtmlString($"""<svg class="gb-icon" aria-hidden="true" focusable="false"><use href="{assets.Of("icons.svg")}#{symbol}"></use></svg>"""));
}
