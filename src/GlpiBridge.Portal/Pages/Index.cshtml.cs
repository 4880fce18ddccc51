using GlpiBridge.Desk.Forms;
using GlpiBridge.Forms;
using GlpiBridge.Portal.Messages;
using GlpiBridge.Portal.Sessions;
using GlpiBridge.Portal.Texts;
using GlpiBridge.Submissions;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GlpiBridge.Portal.Pages;

internal sealed class IndexModel(FormCatalogue catalogue, DraftList drafts, PortalTexts texts, TimeProvider clock) : PageModel
{
    /// <summary>The newest drafts are in sight, the others behind one click: the tiles stay the page's first thing.</summary>
    public const int DraftsAtOnce = 4;

    public IReadOnlyList<FormDefinition> Forms => catalogue.Forms;

    public IReadOnlyList<DraftView> Drafts { get; private set; } = [];

    public Banner? Banner { get; private set; }

    public async Task OnGetAsync(string? brouillon, CancellationToken ct)
    {
        var kept = await drafts.ReadAsync(User.UserId(), form => catalogue.Find(form)?.Ticket.TitleQuestion, ct);
        Drafts = [.. kept.Select(draft => DraftView.Of(draft, catalogue, texts, clock))];
        Banner = brouillon is "supprime" ? new Banner("ok", texts["home.draft-deleted-title"], texts["home.draft-deleted"]) : null;
    }

    /// <summary>Colour of a tile: an incident is told from a request at a glance.</summary>
    public static string Tone(FormDefinition form) => form switch
    {
        { Ticket.Kind: TicketKind.Incident } => "bad",
        { Tile.Icon: "key" } => "ok",
        _ => "brand",
    };
}
