using GlpiBridge.Portal.Sessions;
using GlpiBridge.Portal.Texts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GlpiBridge.Portal.Pages;

/// <summary>Remembers the language that a reader has chosen and leads them back to their page.</summary>
[AllowAnonymous]
[ResponseCache(NoStore = true)]
internal sealed class LanguageModel(LanguageChoice choice) : PageModel
{
    public IActionResult OnGet(string code, string? retour) => choice.Take(HttpContext, code) ? Redirect(ReturnAddress.Of(Url, Before ?? retour)) : NotFound();

    // The browser knows better than the link where it was: a form takes the address of its draft while it is filled in.
    private string? Before => Uri.TryCreate(Request.Headers.Referer, UriKind.Absolute, out var page) && page.Scheme == Request.Scheme && page.Authority == Request.Host.Value ? page.PathAndQuery : null;
}
