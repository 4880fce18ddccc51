using System.Reflection;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace GlpiBridge.Portal.Pages;

/// <summary>Puts the addresses that pages lead to, and those that their scripts ask, below the path that the portal is served at.</summary>
[HtmlTargetElement(Attributes = "href")]
[HtmlTargetElement(Attributes = "action")]
[HtmlTargetElement(Attributes = "data-gb-autosave")]
[HtmlTargetElement(Attributes = "data-gb-faq-search")]
[HtmlTargetElement(Attributes = "data-gb-faq-slot")]
[HtmlTargetElement(Attributes = "data-gb-live")]
[HtmlTargetElement(Attributes = "data-source")]
[HtmlTargetElement(Attributes = "data-upload")]
[HtmlTargetElement(Attributes = "data-url")]
public sealed class OwnAddressTagHelper : TagHelper
{
    private static readonly string[] Names = [.. typeof(OwnAddressTagHelper).GetCustomAttributes<HtmlTargetElementAttribute>().Select(target => target.Attributes!)];

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        if (View.HttpContext.Request.PathBase is not { HasValue: true } root)
        {
            return;
        }

        foreach (var name in Names)
        {
            // « ~/ » is neither: Razor has put it below the path by itself.
            object? below = output.Attributes[name]?.Value switch
            {
                HtmlString written => new HtmlString(root.Below(written.Value!)),
                string text => root.Below(text),
                _ => null,
            };
            if (below is not null)
            {
                output.Attributes.SetAttribute(name, below);
            }
        }
    }
}
