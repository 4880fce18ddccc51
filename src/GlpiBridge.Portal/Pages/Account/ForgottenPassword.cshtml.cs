using System.ComponentModel.DataAnnotations;
using GlpiBridge.Desk.Auditing;
using GlpiBridge.Portal.Limits;
using GlpiBridge.Portal.Messages;
using GlpiBridge.Portal.Passwords;
using GlpiBridge.Portal.Texts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GlpiBridge.Portal.Pages.Account;

[AllowAnonymous]
internal sealed class ForgottenPasswordModel(PasswordRequests requests, PasswordLimits limits, IAuditTrail audit, PortalTexts texts) : PageModel
{
    private const int LongestAddress = 254;

    [BindProperty]
    public string? Email { get; set; }

    public bool IsAsked { get; private set; }

    public Banner? Banner { get; private set; }

    public async Task OnPostAsync(CancellationToken ct)
    {
        var address = Email?.Trim();
        if (address is not { Length: > 0 and <= LongestAddress } || !new EmailAddressAttribute().IsValid(address))
        {
            Banner = new Banner("bad", texts["forgotten.invalid-title"], texts["forgotten.invalid"]);
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return;
        }

        // The page says the same whether a mail goes or not.
        var isWithin = await limits.TryMailAsync(address, HttpContext.Connection.RemoteIpAddress, ct);
        audit.Record(new AuditEvent { Act = AuditAct.PasswordMailAsked, Result = isWithin ? AuditResult.Done : AuditResult.Limited, Typed = address });
        if (isWithin)
        {
            requests.Ask(address);
        }

        IsAsked = true;
        Banner = new Banner("info", texts["forgotten.information-title"], texts["forgotten.information"]);
    }
}
