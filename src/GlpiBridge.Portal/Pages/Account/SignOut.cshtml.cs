using GlpiBridge.Portal.Sessions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GlpiBridge.Portal.Pages.Account;

[AllowAnonymous]
internal sealed class SignOutModel(SessionEnd end) : PageModel
{
    public IActionResult OnGet() => Redirect("/");

    public Task<IActionResult> OnPostAsync() => end.OfAsync(HttpContext, "/connexion?session=fermee");
}
