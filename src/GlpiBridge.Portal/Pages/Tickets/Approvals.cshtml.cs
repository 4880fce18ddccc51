using GlpiBridge.Desk.Tickets;
using GlpiBridge.Glpi;
using GlpiBridge.Glpi.Sessions;
using GlpiBridge.Glpi.Tickets;
using GlpiBridge.Portal.Messages;
using GlpiBridge.Portal.Sessions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GlpiBridge.Portal.Pages.Tickets;

/// <summary>« Demandes à valider »: those that wait for the agent's approval.</summary>
internal sealed class ApprovalsModel(TicketList list, GlpiFaultWords faults) : PageModel
{
    /// <summary>Null when GLPI does not answer.</summary>
    public TicketPage? Found { get; private set; }

    public Banner? Banner { get; private set; }

    public int Number { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var agent = User.Agent();
        if (!agent.ValidationRights.MayAnswer())
        {
            return NotFound();
        }

        Number = TicketQuery.Of(Request.Query, agent).Number;
        try
        {
            Found = await list.ReadToApproveAsync(agent, Number, ct);
            if (Found.Tickets.Count == 0 && Number > 1)
            {
                return RedirectToPage();
            }
        }
        catch (GlpiException failed) when (failed.Fault is not GlpiFault.SessionExpired)
        {
            Banner = faults.Banner(failed.Fault);
            Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        }

        return Page();
    }
}
