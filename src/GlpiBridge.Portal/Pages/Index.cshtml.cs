using GlpiBridge.Desk.Forms;
using GlpiBridge.Forms;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GlpiBridge.Portal.Pages;

internal sealed class IndexModel(FormCatalogue catalogue) : PageModel
{
    public IReadOnlyList<FormDefinition> Forms => catalogue.Forms;

    /// <summary>Colour of a tile: an incident is told from a request at a glance.</summary>
    public static string Tone(FormDefinition form) => form switch
    {
        { Ticket.Kind: TicketKind.Incident } => "bad",
        { Tile.Icon: "key" } => "ok",
        _ => "brand",
    };
}
