using GlpiBridge.Desk.Announcements;
using GlpiBridge.Desk.Faq;
using GlpiBridge.Desk.Forms;
using GlpiBridge.Desk.Tickets;
using GlpiBridge.Forms.Fields;
using GlpiBridge.Portal.Pages.Requests;
using GlpiBridge.Portal.Sessions;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GlpiBridge.Portal.Pages.Components;

/// <summary>Every component in each of its states, made by the very partials that pages are made of.</summary>
internal sealed class GalleryModel(FormCatalogue catalogue, FormOpening opening, FaqForms forms, GallerySamples samples) : PageModel
{
    public IReadOnlyList<FaqForm> Tiles => forms.All;

    public Announcement Announcement => samples.Announcement;

    public IReadOnlyList<TimelineEntry> Timeline => samples.Timeline;

    /// <summary>Fields of every state that are not a form's.</summary>
    public FormView Fields => samples.Fields;

    /// <summary>Those that only a form of the catalogue has.</summary>
    public IReadOnlyList<QuestionView> OfForm { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        var form = catalogue.Forms.First(form => form.Questions.Any(question => question is CategoryQuestion) && form.Questions.Any(question => question is UrgencyQuestion));
        var view = new FormView(await opening.OpenAsync(User.Agent(), form, ct), Guid.CreateVersion7(), null, []);
        OfForm = [.. form.Questions.Where(question => question is CategoryQuestion or UrgencyQuestion).DistinctBy(question => question.GetType()).Select(question => view.Of(question) with { IsShown = true })];
    }
}
