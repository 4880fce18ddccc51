using GlpiBridge.Desk.Accounts;
using GlpiBridge.Portal.Sessions;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GlpiBridge.Portal.Pages.Account;

[AllowAnonymous]
internal sealed class SignOutModel(SignIn signIn) : PageModel
{
    public IActionResult OnGet() => Redirect("/");

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (User.HasSession())
        {
            await signIn.CloseAsync(User.Agent().Session, ct);
        }

        await HttpContext.SignOutAsync();
        Response.Headers.Append("Clear-Site-Data", "\"cache\"");
        return Redirect("/connexion?session=fermee");
    }
}
