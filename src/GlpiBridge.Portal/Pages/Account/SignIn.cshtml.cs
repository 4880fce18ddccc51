using GlpiBridge.Glpi;
using GlpiBridge.Portal.Configuration;
using GlpiBridge.Portal.Limits;
using GlpiBridge.Portal.Messages;
using GlpiBridge.Portal.OpenId;
using GlpiBridge.Portal.Sessions;
using GlpiBridge.Portal.Texts;
using GlpiBridge.Submissions.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;

namespace GlpiBridge.Portal.Pages.Account;

[AllowAnonymous]
internal sealed class SignInModel(
    SignInDoor door, SessionCookie cookie, PortalTexts texts, GlpiFaultWords words, WaitWords waits, PortalSessions sessions, OpenIdProvider openId, IOptions<PortalOptions> options) : PageModel
{
    private const string PasswordSet = "mot-de-passe";

    [BindProperty]
    public string? Login { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    [BindProperty]
    public bool Remember { get; set; }

    [BindProperty(Name = "retour", SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public string ReturnTo => ReturnAddress.Of(Url, ReturnUrl);

    public bool MayRemember => options.Value.RememberMe;

    public Banner? Banner { get; private set; }

    public IActionResult OnGet(string? session, string? openid)
    {
        if (User.HasSession())
        {
            return LocalRedirect(ReturnTo);
        }

        Banner = (openid ?? session) switch
        {
            "expiree" => new Banner("info", texts["sign-in.expired-title"], texts["sign-in.expired"]),
            "partout" => new Banner("ok", texts["sign-in.everywhere-title"], texts["sign-in.everywhere"]),
            PasswordSet => new Banner("ok", texts["sign-in.password-set-title"], texts["sign-in.password-set"]),
            "fermee" => new Banner("ok", texts["sign-in.signed-out-title"], texts["sign-in.signed-out"]),
            "echec" => new Banner("warn", texts["openid.failed-title", openId.Name], texts["openid.failed", openId.Name]),
            "glpi" => words.Banner(GlpiFault.Unavailable),
            _ => null,
        };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string? session, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(Login) || string.IsNullOrEmpty(Password))
        {
            return Again(new Banner("bad", texts["sign-in.missing-title"], texts["sign-in.missing"]), StatusCodes.Status422UnprocessableEntity);
        }

        try
        {
            switch (await door.OpenAsync(Login.Trim(), Password, HttpContext.Connection.RemoteIpAddress, ct))
            {
                case SignInOutcome.Opened(var agent):
                    await cookie.SignInAsync(HttpContext, agent, Remember ? (Login.Trim(), Password) : null);
                    if (session is PasswordSet)
                    {
                        // The page of the new password did not know whose sessions the old one had opened.
                        await sessions.EndAllAsync(agent.UserId.Value, User.PortalSession(), CancellationToken.None);
                    }

                    return LocalRedirect(ReturnTo);
                case SignInOutcome.Limited(var wait):
                    return Again(waits.Banner(wait, "sign-in.limited"), WaitWords.Status(HttpContext, wait));
                default:
                    return Again(new Banner("bad", texts["sign-in.wrong-title"], texts["sign-in.wrong"]), StatusCodes.Status422UnprocessableEntity);
            }
        }
        catch (GlpiException down)
        {
            return Again(words.Banner(down.Fault), StatusCodes.Status503ServiceUnavailable);
        }
    }

    private PageResult Again(Banner banner, int status)
    {
        Banner = banner;
        Response.StatusCode = status;
        return Page();
    }
}
