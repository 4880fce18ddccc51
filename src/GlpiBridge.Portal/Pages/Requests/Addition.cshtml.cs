using GlpiBridge.Desk.Requests;
using GlpiBridge.Desk.Tickets.Forms;
using GlpiBridge.Forms.Validation;
using GlpiBridge.Glpi;
using GlpiBridge.Portal.Messages;
using GlpiBridge.Portal.Sessions;
using GlpiBridge.Submissions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GlpiBridge.Portal.Pages.Requests;

/// <summary>
/// « Ajouter une information » to a request that GLPI does not have yet. Open to whoever was signed in, so that what they send after their session ended is kept for them; GLPI is asked nothing.
/// </summary>
[Authorize(SessionsRegistration.KnownAgent)]
internal sealed class AdditionModel(AdditionDesk desk, RequestDesk requests, RequestWords sentences) : PageModel
{
    private const string Answer = "/Tickets/TicketForm";

    [BindProperty]
    public Guid Submission { get; set; }

    /// <summary>What it is added to.</summary>
    public Submission? AddedTo { get; private set; }

    public FormView? View { get; private set; }

    /// <summary>When it was kept, as the agent's clock says it; null before anything was.</summary>
    public string? SavedAt { get; private set; }

    public Banner? Banner { get; private set; }

    private AdditionId Addition => new(AddedTo!.Id);

    public static string AddressOf(AdditionId addition) => $"/demandes/recu/{addition.Request}/ajout";

    public async Task<IActionResult> OnGetAsync(Guid id, Guid? brouillon, CancellationToken ct)
    {
        if (!User.HasSession())
        {
            return Challenge();
        }

        AddedTo = await desk.FindRequestAsync(User, id, ct);
        return AddedTo switch
        {
            null => NotFound(),
            // Back from the receipt leads there again.
            _ when brouillon is { } sent && await desk.FindAsync(User, sent, ct) is { State: not SubmissionState.Draft } => Receipt(sent),
            { TicketId: { } ticket } => RedirectToPage(Answer, AnswerOn(new TicketFormId(TicketFormKind.Answer, new TicketId(ticket)))),
            // The request itself is to be corrected.
            { State: SubmissionState.Parked or SubmissionState.Draft } => Receipt(id),
            _ => await OpenAsync(ct),
        };
    }

    public async Task<IActionResult> OnPostAsync(Guid id, Guid? retirer, CancellationToken ct)
    {
        AddedTo = await desk.FindRequestAsync(User, id, ct);
        if (AddedTo is null)
        {
            return NotFound();
        }

        if (Submission == Guid.Empty)
        {
            // Sent by something else than the page: what it says is kept all the same.
            Submission = Guid.CreateVersion7();
        }

        using var turn = await requests.TurnAsync(Submission, ct);
        try
        {
            return await desk.KeepAsync(User, Addition, Submission, Request.Form, retirer, ct) switch
            {
                null => NotFound(),
                { Draft.State: not SubmissionState.Draft } => Receipt(Submission),
                { Draft: var draft } when TicketFormId.Read(draft.FormId) is { } answer => ToTicket(answer),
                _ when !User.HasSession() => Redirect(await SessionCookie.SignInAgainAsync(HttpContext, AddressOf(Addition))),
                { Rejected: { Count: > 0 } rejected } kept => await AgainAsync(kept, null, StatusCodes.Status422UnprocessableEntity, rejected, ct),
                var kept when retirer is not null => await AgainAsync(kept, null, StatusCodes.Status200OK, [], ct),
                var kept => await SendAsync(kept, ct),
            };
        }
        catch (Exception full) when (StoreFaults.IsOne(full) && User.HasSession())
        {
            // Nothing could be kept: the page holds it all, to be sent again.
            requests.NotStored(full);
            Banner = sentences.NotStored;
            View = desk.View(Addition, Submission, Request.Form);
            Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return Page();
        }
    }

    private async Task<PageResult> OpenAsync(CancellationToken ct)
    {
        (View, var draft) = await desk.OpenAsync(User, Addition, ct);
        SavedAt = draft is null ? null : sentences.Time(draft.UpdatedAt);
        return Page();
    }

    private async Task<IActionResult> SendAsync(KeptDraft kept, CancellationToken ct) => await desk.SendAsync(HttpContext, Addition, kept.Draft, ct) switch
    {
        SubmitResult.OnItsWay => Receipt(Submission),
        SubmitResult.BecameAnswer => await desk.FindAsync(User, Submission, ct) is { } draft && TicketFormId.Read(draft.FormId) is { } answer ? ToTicket(answer) : Receipt(Submission),
        SubmitResult.Invalid invalid => await AgainAsync(kept, null, StatusCodes.Status422UnprocessableEntity, invalid.Validation.Faults, ct),
        SubmitResult.NotTaken => await AgainAsync(kept, sentences.NotTaken, StatusCodes.Status503ServiceUnavailable, [], ct),
        _ => throw new InvalidOperationException(),
    };

    private async Task<PageResult> AgainAsync(KeptDraft kept, Banner? banner, int status, IReadOnlyList<AnswerFault> wrong, CancellationToken ct)
    {
        Banner = banner ?? sentences.ShowingPlace(kept.ShowingPlace);
        View = await desk.ViewAsync(Addition, kept.Draft, wrong, ct);
        SavedAt = sentences.Time(kept.Draft.UpdatedAt);
        Response.StatusCode = status;
        return Page();
    }

    private RedirectToPageResult Receipt(Guid sent) => RedirectToPage("Receipt", new { id = sent });

    // GLPI got the request meanwhile: the browser sends the same again, as an answer on the ticket.
    private RedirectToPageResult ToTicket(TicketFormId answer) => RedirectToPagePreserveMethod(Answer, routeValues: AnswerOn(answer));

    private static object AnswerOn(TicketFormId answer) => new { id = answer.Ticket.Value, form = answer.Name };
}
