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
/// <param name="HasAdditions">Whether something was added to it when it had been sent.</param>
internal sealed record DraftView(Guid Id, string Title, string Form, string? Address, string SavedAt, string KeptUntil, bool HasAdditions)
{
    public static DraftView Of(DraftSummary draft, FormCatalogue forms, PortalTexts texts, TimeProvider clock)
    {
        var form = forms.Find(draft.FormId);
        var about = TicketFormId.Read(draft.FormId);
        var addition = AdditionId.Read(draft.FormId);
        return new DraftView(
            draft.Id,
            about is not null ? texts["tickets.number", about.Ticket.Value] : draft.Follows is { } followed ? SentWords.NameOf(followed, texts) : draft.Title ?? texts["home.draft-untitled"],
            about is not null ? TicketFormWords.Of(about.Kind, texts).Title : addition is not null ? texts["addition.title"] : form is null ? texts["home.draft-gone"] : Typography.French(form.In(texts.Language.Code).Tile.Title),
            about is not null ? $"{TimelineMaking.AddressOf(about.Ticket)}/{about.Name}" : addition is not null ? AdditionModel.AddressOf(addition) : form is null ? null : DraftAddress.Of(form.Id, draft.Id),
            clock.Words(draft.UpdatedAt),
            LocalTime.DayOfYear(clock.Local(draft.ExpiresAt)),
            draft.Additions > 0);
    }
}
