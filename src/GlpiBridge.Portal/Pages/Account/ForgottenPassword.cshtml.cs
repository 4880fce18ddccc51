using System.ComponentModel.DataAnnotations;
using GlpiBridge.Portal.Messages;
using GlpiBridge.Portal.Passwords;
using GlpiBridge.Portal.Texts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GlpiBridge.Portal.Pages.Account;

[AllowAnonymous]
internal sealed class ForgottenPasswordModel(PasswordRequests requests, PortalTexts texts) : PageModel
{
    private const int LongestAddress = 254;

    [BindProperty]
    public string? Email { get; set; }

    public bool IsAsked { get; private set; }

    public Banner? Banner { get; private set; }

    public void OnPost()
    {
        var address = Email?.Trim();
        if (address is not { Length: > 0 and <= LongestAddress } || !new EmailAddressAttribute().IsValid(address))
        {
            Banner = new Banner("bad", texts["forgotten.invalid-title"], texts["forgotten.invalid"]);
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return;
        }

        requests.Ask(address);
        IsAsked = true;
        Banner = new Banner("info", texts["forgotten.information-title"], texts["forgotten.information"]);
    }
}
