using GlpiBridge.Desk.Announcements;
using GlpiBridge.Desk.Forms;
using GlpiBridge.Desk.Requests;
using GlpiBridge.Forms.Fields;
using GlpiBridge.Forms.Validation;
using GlpiBridge.Portal.Messages;
using GlpiBridge.Submissions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GlpiBridge.Portal.Pages.Requests;

/// <summary>« Vérifier »: all answers on one page, each with a way back to its question, and the button that sends them.</summary>
internal sealed class VerifyModel(RequestDesk desk, RequestWords words, FormNews news) : PageModel
{
    public Review? Review { get; private set; }

    public string Saved { get; private set; } = "";

    public Banner? Banner { get; private set; }

    /// <summary>The announced outages that this may be.</summary>
    public IEnumerable<Announcement> Outages => Review!.View.Definition.Questions.OfType<CategoryQuestion>().Select(Review.View.Of).Where(question => question.IsShown)
        .SelectMany(question => question.Outages.Where(outage => outage.Categories.Contains(question.Value))).Select(outage => outage.Announcement).Distinct();

    public Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct) => ShowAsync(id, (form, draft) => Show(form, draft, null), ct);

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        using var turn = await desk.TurnAsync(id, ct);
        return await ShowAsync(id, (form, draft) => SendAsync(form, draft, ct), ct);
    }

    public async Task<IActionResult> OnPostJoinAsync(Guid id, long rejoindre, CancellationToken ct) => await ShowAsync(id, (form, draft) => JoinAsync(form, draft, rejoindre, ct), ct);

    private async Task<IActionResult> ShowAsync(Guid id, Func<OpenForm, Submission, Task<IActionResult>> show, CancellationToken ct)
    {
        if (await desk.FindAsync(User, id, ct) is not { } found)
        {
            return NotFound();
        }

        var open = await desk.OpenAsync(User, found.Form, found.Draft, ct);
        return found.Draft.State is not SubmissionState.Draft ? RedirectToPage("Receipt", new { id })
            : found.Draft.EntityId is { } entity && entity != open.Agent.Entity.Value ? RedirectToPage("New", new { form = found.Form.Id, brouillon = id })
            : FormValidation.Of(found.Form, FormSubmission.AnswersOf(found.Draft), open.Rules).IsValid ? await show(open, found.Draft)
            : RedirectToPage("New", new { form = found.Form.Id, brouillon = id, verifier = true });
    }

    private async Task<IActionResult> SendAsync(OpenForm form, Submission draft, CancellationToken ct) => await desk.SendAsync(HttpContext, form, draft, ct) switch
    {
        SubmitResult.NotTaken => await Show(form, draft, words.NotTaken),
        SubmitResult.Invalid => RedirectToPage("New", new { form = form.Definition.Id, brouillon = draft.Id, verifier = true }),
        _ => RedirectToPage("Receipt", new { draft.Id }),
    };

    private async Task<IActionResult> JoinAsync(OpenForm form, Submission draft, long outage, CancellationToken ct)
    {
        var (ticket, banner) = await news.JoinAsync(form.Agent, outage, ct);
        return ticket is { } joined ? RedirectToPage("/Tickets/Ticket", new { id = joined.Value, fait = MeTooWords.Done }) : await Show(await news.UpToDateAsync(form, ct), draft, banner);
    }

    private Task<IActionResult> Show(OpenForm form, Submission draft, Banner? banner)
    {
        Review = new Review(new FormView(form, draft.Id, FormSubmission.AnswersOf(draft), []));
        Saved = words.Saved(draft.UpdatedAt);
        Banner = banner;
        Response.StatusCode = banner is null ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable;
        return Task.FromResult<IActionResult>(Page());
    }
}
