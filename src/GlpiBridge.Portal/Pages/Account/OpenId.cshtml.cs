using GlpiBridge.Portal.Messages;
using GlpiBridge.Portal.OpenId;
using GlpiBridge.Portal.Sessions;
using GlpiBridge.Portal.Texts;
using GlpiBridge.Portal.Theme;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GlpiBridge.Portal.Pages.Account;

/// <summary>The way to the provider, and the page of those whom it knows and GLPI does not.</summary>
[AllowAnonymous]
internal sealed class OpenIdModel(OpenIdProvider provider, PortalTheme theme, PortalTexts texts) : PageModel
{
    public CalmPage Calm { get; private set; } = null!;

    public IActionResult OnGet()
    {
        if (!provider.IsOffered)
        {
            return NotFound();
        }

        if (User.HasSession())
        {
            return Redirect("/");
        }

        Calm = new CalmPage(
            new Banner("info", texts["openid.unknown-title"], texts["openid.unknown", provider.Name, theme.Operator]), null, "/connexion", texts["openid.password"]);
        Response.StatusCode = StatusCodes.Status403Forbidden;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string? retour) =>
        !provider.IsOffered ? NotFound()
        : await provider.TryChallengeAsync(HttpContext, ReturnAddress.Of(Url, retour)) ? new EmptyResult()
        : Redirect(OpenIdProvider.BackAddress("echec", retour));
}
