using GlpiBridge.Desk.Requests;
using GlpiBridge.Forms;
using GlpiBridge.Forms.Answers;
using GlpiBridge.Forms.Validation;
using GlpiBridge.Glpi;
using GlpiBridge.Portal.Messages;
using GlpiBridge.Portal.Sessions;
using GlpiBridge.Portal.Texts;
using GlpiBridge.Submissions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GlpiBridge.Portal.Pages.Requests;

/// <summary>A form of the catalogue. Open to whoever was signed in, so that what they send after their session ended is kept for them.</summary>
[Authorize(SessionsRegistration.KnownAgent)]
internal sealed class NewModel(RequestDesk desk, RequestWords words, SimilarRequests similar, FormNews news, SentWords sent, LanguageChoice languages) : PageModel
{
    /// <summary>Identifier of the form in the page: buttons outside of it send it too.</summary>
    public const string FormId = "formulaire";

    /// <summary>Button that hides an announcement.</summary>
    public const string Hide = "masquer";

    /// <summary>Button that joins the outage of an announcement.</summary>
    public const string Join = "rejoindre";

    [BindProperty]
    public Guid Submission { get; set; }

    /// <summary>Null when GLPI could not be asked: the page then says that the answers are kept, and how to come back to them.</summary>
    public FormView? View { get; private set; }

    /// <summary>When the answers shown were kept, as the agent's clock says it; null before anything was.</summary>
    public string? SavedAt { get; private set; }

    public Banner? Banner { get; private set; }

    public async Task<IActionResult> OnGetAsync(string form, Guid? brouillon, bool verifier, string? categorie, long? comme, CancellationToken ct)
    {
        if (desk.Form(form) is not { } definition)
        {
            return NotFound();
        }

        if (!User.HasSession())
        {
            return Challenge();
        }

        var draft = brouillon is { } id ? await desk.FindAsync(User, id, definition, ct) : null;
        if (draft is { State: not SubmissionState.Draft })
        {
            return RedirectToPage("Receipt", new { draft.Id });
        }

        Submission = draft?.Id ?? Guid.CreateVersion7();
        SavedAt = draft is null ? null : words.Time(draft.UpdatedAt);
        Banner = draft is null || verifier ? null : sent.CameBack(draft) ?? words.Resumed;
        var open = await desk.OpenAsync(User, definition, draft, ct);
        var answers = draft is null ? open.AnswersAt(categorie) : FormSubmission.AnswersOf(draft);
        if (draft is null && comme is { } earlier)
        {
            answers = await similar.AnswersAsync(open, new TicketId(earlier), ct);
            if (answers is null)
            {
                return NotFound();
            }

            Banner = words.Prefilled(earlier);
        }

        View = new FormView(open, Submission, answers, verifier && answers is not null ? FormValidation.Of(definition, answers, open.Rules).Faults : []);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string form, Guid? retirer, string? masquer, long? rejoindre, bool update, bool verify, string? langue, CancellationToken ct)
    {
        if (desk.Form(form) is not { } definition)
        {
            return NotFound();
        }

        if (Submission == Guid.Empty)
        {
            // Sent by something else than the page: what it says is kept all the same.
            Submission = Guid.CreateVersion7();
        }

        using var turn = await desk.TurnAsync(Submission, ct);
        try
        {
            var answer = await TakeAsync(definition, retirer, masquer, rejoindre, update || langue is not null, verify, ct);
            // All is kept by now: the form comes back in the other language with it.
            return answer is PageResult && View is not null && languages.Take(HttpContext, langue) ? RedirectToPage(new { form, brouillon = Submission }) : answer;
        }
        catch (Exception full) when (StoreFaults.IsOne(full) && User.HasSession())
        {
            desk.NotStored(full);
            return await NotStoredAsync(definition, ct);
        }
    }

    private async Task<IActionResult> TakeAsync(FormDefinition definition, Guid? retirer, string? masquer, long? rejoindre, bool update, bool verify, CancellationToken ct)
    {
        var posted = await desk.KeepAsync(User, definition, Submission, Request.Form, retirer, ct);
        return posted switch
        {
            { Kept: null } => NotFound(),
            { Kept.Draft.State: not SubmissionState.Draft } => RedirectToPage("Receipt", new { id = Submission }),
            { Fault: GlpiFault.SessionExpired } => await SignInAgainAsync(definition),
            { Fault: { } fault } => Unreachable(fault),
            { IsElsewhere: true } => Elsewhere(posted),
            _ when rejoindre is { } outage => await JoinAsync(posted, outage, ct),
            _ when masquer is not null => await HideAsync(definition, posted, masquer, ct),
            { Kept.Rejected: { Count: > 0 } rejected } => Again(posted, [.. rejected, .. Checked(posted, update || retirer is not null)]),
            _ when update || retirer is not null => Again(posted, [], StatusCodes.Status200OK, update),
            _ when verify => Checked(posted, notYet: false) is { Count: > 0 } faults ? Again(posted, faults) : RedirectToPage("Verify", new { id = Submission }),
            _ => await SendAsync(posted, ct),
        };
    }

    private async Task<IActionResult> SendAsync(PostedForm posted, CancellationToken ct) =>
        await desk.SendAsync(HttpContext, posted.Open!, posted.Kept!.Draft, ct) switch
        {
            SubmitResult.OnItsWay => RedirectToPage("Receipt", new { id = Submission }),
            SubmitResult.Invalid invalid => Again(posted, invalid.Validation.Faults),
            SubmitResult.NotTaken => NotTaken(posted),
            _ => throw new InvalidOperationException(),
        };

    // What was begun stays a draft: whoever finds that it is something else goes on with it.
    private async Task<IActionResult> JoinAsync(PostedForm posted, long outage, CancellationToken ct)
    {
        (var ticket, Banner) = await news.JoinAsync(posted.Open!.Agent, outage, ct);
        return ticket is { } joined ? RedirectToPage("/Tickets/Ticket", new { id = joined.Value, fait = MeTooWords.Done }) : await WithNewsAsync(posted, StatusCodes.Status409Conflict, ct);
    }

    private async Task<IActionResult> HideAsync(FormDefinition definition, PostedForm posted, string announcement, CancellationToken ct)
    {
        await news.HideAsync(posted, announcement, ct);
        return await desk.FindAsync(User, Submission, definition, ct) is null ? RedirectToPage(new { form = definition.Id }) : await WithNewsAsync(posted, StatusCodes.Status200OK, ct);
    }

    private async Task<PageResult> WithNewsAsync(PostedForm posted, int status, CancellationToken ct) =>
        Again(posted with { Open = await news.UpToDateAsync(posted.Open!, ct) }, [], status);

    private PageResult Again(PostedForm posted, IReadOnlyList<AnswerFault> faults, int status = StatusCodes.Status422UnprocessableEntity, bool wholeLists = false)
    {
        SavedAt = words.Time(posted.Kept!.Draft.UpdatedAt);
        Banner ??= words.ShowingPlace(posted.Kept.ShowingPlace);
        View = new FormView(posted.Open!, Submission, FormSubmission.AnswersOf(posted.Kept.Draft), faults) { IsWholeListAsked = wholeLists };
        Response.StatusCode = status;
        return Page();
    }

    // The entity that was chosen is the agent's no more: they say where the request goes now.
    private PageResult Elsewhere(PostedForm posted)
    {
        Banner = words.Elsewhere(posted.Open!.Agent.EntityName);
        return Again(posted, []);
    }

    private PageResult NotTaken(PostedForm posted)
    {
        Banner = words.NotTaken;
        return Again(posted, [], StatusCodes.Status503ServiceUnavailable);
    }

    // Nothing could be kept: the page holds it all, to be sent again.
    private async Task<IActionResult> NotStoredAsync(FormDefinition definition, CancellationToken ct)
    {
        Banner = words.NotStored;
        var open = await desk.OpenAsync(User, definition, null, ct);
        View = new FormView(open, Submission, PostedAnswers.Read(definition, Request.Form, FormAnswers.Empty), []);
        Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        return Page();
    }

    private PageResult Unreachable(GlpiFault fault)
    {
        Banner = words.Unreachable(fault);
        Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        return Page();
    }

    private async Task<IActionResult> SignInAgainAsync(FormDefinition definition) =>
        Redirect(await SessionCookie.SignInAgainAsync(HttpContext, DraftAddress.Of(definition.Id, Submission)));

    private static IReadOnlyList<AnswerFault> Checked(PostedForm posted, bool notYet) =>
        notYet ? [] : FormValidation.Of(posted.Open!.Definition, FormSubmission.AnswersOf(posted.Kept!.Draft), posted.Open.Rules).Faults;
}
