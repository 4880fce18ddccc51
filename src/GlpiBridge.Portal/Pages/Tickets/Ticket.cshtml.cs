using GlpiBridge.Desk.Tickets;
using GlpiBridge.Glpi;
using GlpiBridge.Portal.Sessions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GlpiBridge.Portal.Pages.Tickets;

/// <summary>One request, from its sending to its end.</summary>
internal sealed class TicketModel(TicketDesk desk) : PageModel
{
    public TicketFolder Folder { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken ct)
    {
        if (await desk.OpenAsync(User.Agent(), new TicketId(id), ct) is not { } folder)
        {
            return NotFound();
        }

        Folder = folder;
        return Page();
    }
}
