using GlpiBridge.Glpi;
using GlpiBridge.Portal.Hosting;
using GlpiBridge.Portal.Limits;
using GlpiBridge.Portal.Messages;
using GlpiBridge.Portal.Passwords;
using GlpiBridge.Portal.Texts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NetEscapades.AspNetCore.SecurityHeaders;

namespace GlpiBridge.Portal.Pages.Account;

/// <summary>Where the mail of « Mot de passe oublié ? » leads. GLPI is not asked before the form is sent: mail scanners open links.</summary>
[AllowAnonymous]
[SecurityHeadersPolicy(SecurityHeaders.Secret)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class NewPasswordModel(NewPasswords passwords, PasswordRule rule, RuleWords ruleWords, PortalTexts texts, GlpiFaultWords words, WaitWords waits) : PageModel
{
    private const int LongestToken = 255;

    [BindProperty(Name = "token", SupportsGet = true)]
    public string? Token { get; set; }

    [BindProperty]
    public string? Login { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    public Banner? Banner { get; private set; }

    /// <summary>What is wrong with the login that was typed.</summary>
    public string? LoginFault { get; private set; }

    /// <summary>What is wrong with the password that was typed.</summary>
    public string? PasswordFault { get; private set; }

    /// <summary>The page in the place of the form when the link is good for nothing.</summary>
    public CalmPage? Dead { get; private set; }

    public PasswordsOptions Rule => rule.Options;

    public RuleWords RuleWords => ruleWords;

    public void OnGet()
    {
        if (!IsToken)
        {
            Die();
        }
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!IsToken)
        {
            return Die();
        }

        var login = Login?.Trim() ?? "";
        var password = Password ?? "";
        if (login.Length == 0 || rule.Broken(password, login) is { Count: > 0 })
        {
            return Correct(login, password);
        }

        try
        {
            return await passwords.SetAsync(HttpContext, Token!, login, password) switch
            {
                NewPasswordOutcome.Opened => Redirect("/?mot-de-passe=change"),
                NewPasswordOutcome.Set => Redirect("/connexion?session=mot-de-passe"),
                NewPasswordOutcome.Refused(var sentences) => Again(
                    new Banner("bad", texts["new-password.refused-title"], texts["new-password.refused", string.Join(" ", sentences)]), StatusCodes.Status422UnprocessableEntity),
                NewPasswordOutcome.Limited(var wait) => Again(waits.Banner(wait, "new-password.limited"), WaitWords.Status(HttpContext, wait)),
                _ => Die(),
            };
        }
        catch (GlpiException down)
        {
            return Again(words.Banner(down.Fault), StatusCodes.Status503ServiceUnavailable);
        }
    }

    private bool IsToken => !string.IsNullOrWhiteSpace(Token) && Token.Length <= LongestToken;

    private PageResult Correct(string login, string password)
    {
        LoginFault = login.Length == 0 ? texts["new-password.login-missing"] : null;
        PasswordFault = password.Length == 0 ? texts["new-password.password-missing"] : ruleWords.Missing(rule.Broken(password, login));
        return Again(new Banner("bad", texts["new-password.wrong-title"], texts["new-password.wrong"]), StatusCodes.Status422UnprocessableEntity);
    }

    private PageResult Again(Banner banner, int status)
    {
        Banner = banner;
        Response.StatusCode = status;
        return Page();
    }

    private PageResult Die()
    {
        Dead = new CalmPage(new Banner("warn", texts["new-password.dead-title"], texts["new-password.dead"]), null, Url.Page("/Account/ForgottenPassword"), texts["forgotten.title"]);
        Response.StatusCode = StatusCodes.Status410Gone;
        return Page();
    }
}
