using System.Globalization;
using GlpiBridge.Desk.Requests;
using GlpiBridge.Desk.Tickets;
using GlpiBridge.Desk.Tickets.Forms;
using GlpiBridge.Forms.Validation;
using GlpiBridge.Glpi;
using GlpiBridge.Glpi.Tickets;
using GlpiBridge.Portal.Messages;
using GlpiBridge.Portal.Pages.Requests;
using GlpiBridge.Portal.Sessions;
using GlpiBridge.Portal.Texts;
using GlpiBridge.Submissions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GlpiBridge.Portal.Pages.Tickets;

/// <summary>An answer on a request, a complement, an opinion, what settles it. Open to whoever was signed in, so that what they send after their session ended is kept for them.</summary>
[Authorize(SessionsRegistration.KnownAgent)]
internal sealed class TicketFormModel(
    TicketDesk tickets, TicketFormDesk desk, RequestDesk requests, SessionRenewal renewal, RequestWords sentences, GlpiFaultWords faults, PortalTexts texts) : PageModel
{
    [BindProperty]
    public Guid Submission { get; set; }

    public TicketFormId Form { get; private set; } = null!;

    /// <summary>Null when the request could not be read: the page then says that what was written is kept, and how to come back to it.</summary>
    public TicketFormView? View { get; private set; }

    public Banner? Banner { get; private set; }

    public TicketFormWords Words => TicketFormWords.Of(Form.Kind, texts);

    public async Task<IActionResult> OnGetAsync(long id, string form, CancellationToken ct)
    {
        if (TicketFormId.Of(form, new TicketId(id)) is not { } known)
        {
            return NotFound();
        }

        if (!User.HasSession())
        {
            return Challenge();
        }

        Form = known;
        if (await tickets.OpenAsync(User.Agent(), known.Ticket, ct) is not { } folder)
        {
            return NotFound();
        }

        View = await desk.OpenAsync(User, known.Kind, folder, ct);
        return View is not null ? Page()
            // Begun with one press, and settled meanwhile: the request says how it stands.
            : known.Kind is TicketFormKind.Acceptance or TicketFormKind.Approval ? RedirectToPage("Ticket", new { id })
            : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(long id, string form, Guid? retirer, CancellationToken ct)
    {
        if (TicketFormId.Of(form, new TicketId(id)) is not { } known)
        {
            return NotFound();
        }

        Form = known;
        if (Submission == Guid.Empty)
        {
            // Sent by something else than the page: what it says is kept all the same.
            Submission = Guid.CreateVersion7();
        }

        using var turn = await requests.TurnAsync(Submission, ct);
        try
        {
            return await desk.KeepAsync(User, known, Submission, Request.Form, retirer, ct) switch
            {
                null => NotFound(),
                { Draft.State: not SubmissionState.Draft } => Receipt(),
                _ when !User.HasSession() => await SignInAgainAsync(),
                var kept => await GoOnAsync(kept, retirer is not null, ct),
            };
        }
        catch (Exception full) when (StoreFaults.IsOne(full) && User.HasSession())
        {
            requests.NotStored(full);
            return await NotStoredAsync(ct);
        }
    }

    // Nothing could be kept: the page holds it all, to be sent again.
    private async Task<IActionResult> NotStoredAsync(CancellationToken ct)
    {
        if (await tickets.ShowAsync(User.Agent(), Form.Ticket, ct) is not { } folder)
        {
            return NotFound();
        }

        Banner = sentences.NotStored;
        View = desk.View(Form, folder, Submission, Request.Form);
        Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        return Page();
    }

    private async Task<IActionResult> GoOnAsync(KeptTicketForm kept, bool notYet, CancellationToken ct)
    {
        try
        {
            if (await tickets.ShowAsync(User.Agent(), Form.Ticket, ct) is not { } seen)
            {
                return NotFound();
            }

            // While GLPI does not answer, what is remembered of the request says whether it takes this; it is judged anew when GLPI is back.
            var (folder, isRemembered) = (seen with { AsOf = null }, seen.AsOf is not null);
            return !desk.MayBeSent(folder, kept) ? await TooLateAsync(folder, kept, ct)
                : kept.Kept.Rejected is { Count: > 0 } rejected ? Again(folder, kept, null, StatusCodes.Status422UnprocessableEntity, rejected)
                : notYet ? Again(folder, kept, null, StatusCodes.Status200OK)
                : Form.Kind is TicketFormKind.Answer && folder.MaySettle && !HasSeen(TicketStatus.Solved) ? Again(folder, kept, new Banner("warn", texts["answer.solved-title"], texts["answer.solved"]), StatusCodes.Status409Conflict)
                : kept.Rules is not { } rules ? Again(folder, kept, faults.Banner(GlpiFault.Unavailable), StatusCodes.Status503ServiceUnavailable)
                : await SendAsync(folder, isRemembered, kept, rules, ct);
        }
        catch (GlpiException failed)
        {
            return failed.Fault is GlpiFault.SessionExpired ? await RenewedAsync() : Unreachable(failed.Fault);
        }
    }

    private async Task<IActionResult> SendAsync(TicketFolder folder, bool isRemembered, KeptTicketForm kept, AnswerRules rules, CancellationToken ct) =>
        await desk.SendAsync(HttpContext, folder, isRemembered, kept, rules, ct) switch
        {
            SubmitResult.OnItsWay => Receipt(),
            SubmitResult.Invalid invalid => Again(folder, kept, null, StatusCodes.Status422UnprocessableEntity, invalid.Validation.Faults),
            SubmitResult.NotTaken => Again(folder, kept, sentences.NotTaken, StatusCodes.Status503ServiceUnavailable),
            _ => throw new InvalidOperationException(),
        };

    private async Task<IActionResult> TooLateAsync(TicketFolder folder, KeptTicketForm kept, CancellationToken ct)
    {
        var page = Again(folder, kept, new Banner("warn", Words.ClosedTitle, Words.Closed), StatusCodes.Status409Conflict);
        if (View is { HasWords: false })
        {
            await desk.ForgetAsync(kept, ct);
        }

        return page;
    }

    private bool HasSeen(TicketStatus status) => Request.Form[TicketFormView.SeenField] == ((int)status).ToString(CultureInfo.InvariantCulture);

    private PageResult Again(TicketFolder folder, KeptTicketForm kept, Banner? banner, int status, IReadOnlyList<AnswerFault>? wrong = null)
    {
        Banner = banner ?? sentences.ShowingPlace(kept.Kept.ShowingPlace);
        View = desk.View(folder, kept, wrong ?? []);
        Response.StatusCode = status;
        return Page();
    }

    private PageResult Unreachable(GlpiFault fault)
    {
        Banner = faults.Banner(fault);
        Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        return Page();
    }

    private RedirectToPageResult Receipt() => RedirectToPage("/Requests/Receipt", new { id = Submission });

    // The browser sends the same again: GLPI did nothing for a session that was over.
    private async Task<IActionResult> RenewedAsync() => await renewal.TryAsync(HttpContext) is not null
        ? RedirectToPagePreserveMethod(pageName: null, routeValues: new { id = Form.Ticket.Value, form = Form.Name })
        : await SignInAgainAsync();

    private async Task<IActionResult> SignInAgainAsync() => Redirect(await SessionCookie.SignInAgainAsync(HttpContext, TimelineMaking.AddressOf(Form.Ticket)));
}
