using GlpiBridge.Desk.Diagnostics;
using GlpiBridge.Desk.Diagnostics.Trials;
using GlpiBridge.Glpi;
using GlpiBridge.Glpi.Sessions;
using GlpiBridge.Portal.Limits;
using GlpiBridge.Portal.Messages;
using GlpiBridge.Portal.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;

namespace GlpiBridge.Portal.Pages.Operations;

/// <summary>« Diagnostic »: what <c>glpibridge doctor</c> tells, for operators without a command line.</summary>
internal sealed class DiagnosisModel(Doctor doctor, SignInDoor door, GlpiSessions sessions, IOptionsSnapshot<GlpiOptions> options, PortalTexts texts, WaitWords waits) : PageModel
{
    [BindProperty]
    public string? Agent { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    /// <summary>Whether a request is to be sent for trial.</summary>
    [BindProperty]
    public bool Writes { get; set; }

    [BindProperty]
    public string? Entity { get; set; }

    /// <summary>Null before the first look.</summary>
    public IReadOnlyList<Finding>? Findings { get; private set; }

    public Banner? Banner { get; private set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var login = Agent?.Trim();
        if (string.IsNullOrEmpty(login) && Writes)
        {
            return Again(new Banner("bad", texts["diagnosis.agent-missing-title"], texts["diagnosis.agent-missing"]), StatusCodes.Status422UnprocessableEntity);
        }

        var credentials = string.IsNullOrEmpty(login) || string.IsNullOrEmpty(Password) ? null : new Credentials(login, Password);
        if (credentials is not null && await RefusedAsync(credentials, ct) is { } refused)
        {
            return refused;
        }

        var examination = new Examination(options.Value, credentials) { Trial = Writes ? new Trial(Entity, null) : null };
        Findings = await doctor.ExamineAsync(examination, ct).ToListAsync(ct);
        return Page();
    }

    // By the same door as everybody's sign-in: guessing passwords is no quicker here. What does not answer is for the doctor to tell.
    private async Task<IActionResult?> RefusedAsync(Credentials credentials, CancellationToken ct)
    {
        try
        {
            switch (await door.OpenAsync(credentials.Login, credentials.Password, HttpContext.Connection.RemoteIpAddress, ct))
            {
                case SignInOutcome.Opened(var agent):
                    await sessions.CloseAsync(agent.Session!, ct);
                    return null;
                case SignInOutcome.Limited(var wait):
                    return Again(waits.Banner(wait, "sign-in.limited"), WaitWords.Status(HttpContext, wait));
                default:
                    return Again(new Banner("bad", texts["diagnosis.agent-wrong-title"], texts["diagnosis.agent-wrong"]), StatusCodes.Status422UnprocessableEntity);
            }
        }
        catch (GlpiException)
        {
            return null;
        }
    }

    private PageResult Again(Banner banner, int status)
    {
        Banner = banner;
        Response.StatusCode = status;
        return Page();
    }
}
