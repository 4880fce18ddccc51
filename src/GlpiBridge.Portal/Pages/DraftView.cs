using GlpiBridge.Desk.Forms;
using GlpiBridge.Desk.Tickets;
using GlpiBridge.Desk.Tickets.Forms;
using GlpiBridge.Portal.Pages.Requests;
using GlpiBridge.Portal.Pages.Tickets;
using GlpiBridge.Portal.Texts;
using GlpiBridge.Submissions;

namespace GlpiBridge.Portal.Pages;

/// <summary>A draft as the home page shows it.</summary>
/// <param name="Id">Its submission.</param>
/// <param name="Title">The title given, or words that say there is none.</param>
/// <param name="Form">Name of the form.</param>
/// <param name="Address">Where to go on with it; null when the form is gone.</param>
/// <param name="SavedAt">When it was last kept.</param>
/// <param name="KeptUntil">When it will be erased.</param>
internal sealed record DraftView(Guid Id, string Title, string Form, string? Address, string SavedAt, string KeptUntil)
{
    public static DraftView Of(DraftSummary draft, FormCatalogue forms, PortalTexts texts, TimeProvider clock)
    {
        var form = forms.Find(draft.FormId);
        var about = TicketFormId.Read(draft.FormId);
        return new DraftView(
            draft.Id,
            about is not null ? texts["tickets.number", about.Ticket.Value] : draft.Title ?? texts["home.draft-untitled"],
            about is not null ? TicketFormWords.Of(about.Kind, texts).Title : form is null ? texts["home.draft-gone"] : Typography.French(form.Tile.Title),
            about is not null ? $"{TimelineMaking.AddressOf(about.Ticket)}/{about.Name}" : form is null ? null : DraftAddress.Of(form.Id, draft.Id),
            clock.Words(draft.UpdatedAt),
            clock.Local(draft.ExpiresAt).ToString("d MMMM", PortalTexts.French));
    }
}
