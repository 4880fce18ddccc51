using GlpiBridge.Desk.Tickets;
using GlpiBridge.Glpi;
using GlpiBridge.Glpi.Tickets;
using GlpiBridge.Portal.Messages;
using GlpiBridge.Portal.Sessions;
using GlpiBridge.Portal.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GlpiBridge.Portal.Pages.Tickets;

/// <summary>One request, from its sending to its end.</summary>
internal sealed class TicketModel(TicketDesk desk, TicketActs acts, PortalTexts texts, GlpiFaultWords faults) : PageModel
{
    public const int LongestText = 5000;
    private const string Accepted = "acceptee";
    private const string Refused = "refusee";
    private const string Rated = "notee";
    private const string Approved = "approuvee";
    private const string Disapproved = "non-approuvee";

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public int? Stars { get; set; }

    [BindProperty]
    public string? Comment { get; set; }

    /// <summary>The approval that is answered.</summary>
    [BindProperty]
    public long? Approval { get; set; }

    [BindProperty]
    public ValidationStatus? Verdict { get; set; }

    [BindProperty]
    public string? ApprovalComment { get; set; }

    public long Number { get; private set; }

    /// <summary>Null when GLPI does not answer to what was sent: the page gives back what was typed.</summary>
    public TicketFolder? Folder { get; private set; }

    public Banner? Banner { get; private set; }

    /// <summary>Whether the reason of a refusal is missing.</summary>
    public bool IsReasonMissing { get; private set; }

    /// <summary>Whether the stars are missing.</summary>
    public bool IsRatingMissing { get; private set; }

    /// <summary>Whether the comment of a refused approval is missing.</summary>
    public bool IsApprovalCommentMissing { get; private set; }

    public async Task<IActionResult> OnGetAsync(long id, string? fait, CancellationToken ct)
    {
        Banner = fait switch
        {
            Accepted => new Banner("ok", texts["tickets.accepted-title"], texts["tickets.accepted"]),
            Refused => new Banner("ok", texts["tickets.refused-title"], texts["tickets.refused"]),
            Rated => new Banner("ok", texts["tickets.rated-title"], texts["tickets.rated"]),
            Approved => new Banner("ok", texts["tickets.approved-title"], texts["tickets.approval-given"]),
            Disapproved => new Banner("ok", texts["tickets.disapproved-title"], texts["tickets.approval-given"]),
            _ => null,
        };
        return await ShowAsync(id, ct);
    }

    public Task<IActionResult> OnPostAcceptAsync(long id, CancellationToken ct) => ActAsync(id, Accepted, () => acts.AcceptAsync(User.Agent(), new TicketId(id), ct), ct);

    public async Task<IActionResult> OnPostRefuseAsync(long id, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(Reason) || Reason.Length > LongestText)
        {
            IsReasonMissing = true;
            return await AgainAsync(id, new Banner("bad", texts["tickets.reason-missing-title"], texts["tickets.reason-missing", LongestText]), StatusCodes.Status422UnprocessableEntity, ct);
        }

        return await ActAsync(id, Refused, () => acts.RefuseAsync(User.Agent(), new TicketId(id), Reason, ct), ct);
    }

    public async Task<IActionResult> OnPostRateAsync(long id, CancellationToken ct)
    {
        if (Stars is not (> 0 and <= TicketActs.MostStars) || Comment?.Length > LongestText)
        {
            IsRatingMissing = true;
            return await AgainAsync(id, new Banner("bad", texts["tickets.rating-missing-title"], texts["tickets.rating-missing", LongestText]), StatusCodes.Status422UnprocessableEntity, ct);
        }

        return await ActAsync(id, Rated, () => acts.RateAsync(User.Agent(), new TicketId(id), Stars.Value, Comment ?? "", ct), ct);
    }

    public async Task<IActionResult> OnPostCancelAsync(long id, CancellationToken ct) =>
        await ActAsync(id, done: null, () => acts.CancelAsync(User.Agent(), new TicketId(id), ct), ct);

    public async Task<IActionResult> OnPostApprovalAsync(long id, CancellationToken ct)
    {
        if (Verdict is not (ValidationStatus.Accepted or ValidationStatus.Refused) || (Verdict is ValidationStatus.Refused && string.IsNullOrWhiteSpace(ApprovalComment)) || ApprovalComment?.Length > LongestText)
        {
            IsApprovalCommentMissing = true;
            return await AgainAsync(id, new Banner("bad", texts["tickets.approval-missing-title"], texts["tickets.approval-missing", LongestText]), StatusCodes.Status422UnprocessableEntity, ct);
        }

        return await ActAsync(
            id,
            Verdict is ValidationStatus.Accepted ? Approved : Disapproved,
            () => acts.AnswerApprovalAsync(User.Agent(), new TicketId(id), new TicketValidationId(Approval ?? 0), Verdict.Value, ApprovalComment ?? "", ct),
            ct);
    }

    /// <param name="id">The request.</param>
    /// <param name="done">What the page then says; null where there is no page any more.</param>
    /// <param name="act">What is done.</param>
    /// <param name="ct">Cancels it.</param>
    private async Task<IActionResult> ActAsync(long id, string? done, Func<Task<ActResult>> act, CancellationToken ct)
    {
        try
        {
            return await act() switch
            {
                ActResult.Done => done is null ? RedirectToPage("Index", new { fait = "annulee" }) : RedirectToPage(new { id, fait = done }),
                ActResult.NotFound => NotFound(),
                _ => await AgainAsync(id, new Banner("warn", texts["tickets.too-late-title"], texts["tickets.too-late"]), StatusCodes.Status409Conflict, ct),
            };
        }
        catch (GlpiException lost) when (lost.Fault is GlpiFault.OutcomeUnknown)
        {
            return await AgainAsync(id, new Banner("warn", texts["tickets.unknown-title"], texts["tickets.unknown"]), StatusCodes.Status503ServiceUnavailable, ct);
        }
        catch (GlpiException failed) when (failed.Fault is not GlpiFault.SessionExpired)
        {
            return await AgainAsync(id, faults.Banner(failed.Fault), StatusCodes.Status503ServiceUnavailable, ct);
        }
    }

    private async Task<IActionResult> AgainAsync(long id, Banner banner, int status, CancellationToken ct)
    {
        Banner = banner;
        Response.StatusCode = status;
        try
        {
            return await ShowAsync(id, ct);
        }
        catch (GlpiException failed) when (failed.Fault is not GlpiFault.SessionExpired)
        {
            Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return Page();
        }
    }

    private async Task<IActionResult> ShowAsync(long id, CancellationToken ct)
    {
        Number = id;
        if (await desk.OpenAsync(User.Agent(), new TicketId(id), ct) is not { } folder)
        {
            return NotFound();
        }

        Folder = folder;
        return Page();
    }
}
