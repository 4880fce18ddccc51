using System.Collections.Concurrent;
using GlpiBridge.Portal.Configuration;
using Microsoft.AspNetCore.Html;
using Microsoft.Extensions.Options;

namespace GlpiBridge.Portal.Pages;

internal sealed class Icons(IOptions<PortalOptions> options)
{
    private readonly ConcurrentDictionary<string, HtmlString> made = new(StringComparer.Ordinal);

    /// <summary>A symbol of the portal's sprite, which says nothing to those who do not see it.</summary>
    public IHtmlContent Of(string name) => made.GetOrAdd(
        name, symbol => new HtmlString($"""<svg class="gb-icon" aria-hidden="true" focusable="false"><use href="{options.Value.Root.Below("/dist/icons.svg")}#{symbol}"></use></svg>"""));
}
