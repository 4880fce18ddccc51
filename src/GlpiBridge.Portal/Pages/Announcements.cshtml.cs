using GlpiBridge.Desk.Announcements;
using GlpiBridge.Glpi;
using GlpiBridge.Portal.Messages;
using GlpiBridge.Portal.Sessions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GlpiBridge.Portal.Pages;

/// <summary>What the buttons of an announcement do, where no form is being filled in.</summary>
internal sealed class AnnouncementsModel(AnnouncementBoard board, MeToo meToo, MeTooWords words) : PageModel
{
    [BindProperty(Name = "retour", SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public Banner? Banner { get; private set; }

    public IActionResult OnGet() => Redirect("/");

    public async Task<IActionResult> OnPostHideAsync(string? masquer, CancellationToken ct)
    {
        if (AnnouncementKey.Read(masquer) is { } key)
        {
            await board.HideAsync(User.Agent(), key.Id, key.Version, ct);
        }

        return Back();
    }

    public async Task<IActionResult> OnPostShowAsync(CancellationToken ct)
    {
        await board.ShowAllAsync(User.Agent(), ct);
        return Back();
    }

    public async Task<IActionResult> OnPostJoinAsync(long rejoindre, CancellationToken ct)
    {
        try
        {
            if (await meToo.JoinAsync(User.Agent(), new ReminderId(rejoindre), ct) is { } ticket)
            {
                return RedirectToPage("/Tickets/Ticket", new { id = ticket.Value, fait = MeTooWords.Done });
            }

            Banner = words.Gone;
            Response.StatusCode = StatusCodes.Status409Conflict;
        }
        catch (GlpiException failed) when (failed.Fault is not GlpiFault.SessionExpired)
        {
            Banner = words.Failed(failed.Fault);
            Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        }

        return Page();
    }

    private LocalRedirectResult Back() => LocalRedirect(ReturnAddress.Of(Url, ReturnUrl));
}
