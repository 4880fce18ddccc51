using GlpiBridge.Portal.Legal;
using GlpiBridge.Portal.Texts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;

namespace GlpiBridge.Portal.Pages.Legal;

/// <summary>A page that the law wants, which tells what the operator has stated.</summary>
[AllowAnonymous]
internal abstract class LegalPageModel(IOptions<LegalOptions> legal, PortalTexts texts) : PageModel
{
    public LegalOptions Legal => legal.Value;

    protected PortalTexts Texts => texts;

    /// <summary>What was stated, or that it was not: a blank would read as if there were nothing to state.</summary>
    public string Stated(string value) => value.Length > 0 ? value : texts["legal.unstated"];
}
