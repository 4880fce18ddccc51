using GlpiBridge.Desk.Announcements;
using GlpiBridge.Portal.Messages;
using GlpiBridge.Portal.Pages.Requests;
using GlpiBridge.Portal.Sessions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GlpiBridge.Portal.Pages;

/// <summary>What the buttons of an announcement do, where no form is being filled in.</summary>
internal sealed class AnnouncementsModel(AnnouncementBoard board, FormNews news) : PageModel
{
    [BindProperty(Name = "retour", SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public Banner? Banner { get; private set; }

    public IActionResult OnGet() => Redirect("/");

    public async Task<IActionResult> OnPostHideAsync(string? masquer, CancellationToken ct)
    {
        await news.HideAsync(User.Agent(), masquer, ct);
        return Back();
    }

    public async Task<IActionResult> OnPostShowAsync(CancellationToken ct)
    {
        await board.ShowAllAsync(User.Agent(), ct);
        return Back();
    }

    public async Task<IActionResult> OnPostJoinAsync(long rejoindre, CancellationToken ct)
    {
        (var ticket, Banner) = await news.JoinAsync(User.Agent(), rejoindre, ct);
        if (ticket is { } joined)
        {
            return RedirectToPage("/Tickets/Ticket", new { id = joined.Value, fait = MeTooWords.Done });
        }

        Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
    }

    private LocalRedirectResult Back() => LocalRedirect(ReturnAddress.Of(Url, ReturnUrl));
}
