using GlpiBridge.Desk.Accounts;
using GlpiBridge.Desk.Tickets;
using GlpiBridge.Desk.Tickets.Forms;
using GlpiBridge.Glpi;
using GlpiBridge.Glpi.Tickets;
using GlpiBridge.Portal.Messages;
using GlpiBridge.Portal.Pages.Requests;
using GlpiBridge.Portal.Sessions;
using GlpiBridge.Portal.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GlpiBridge.Portal.Pages.Tickets;

/// <summary>One request, from its sending to its end.</summary>
internal sealed class TicketModel(TicketDesk desk, TicketActs acts, TicketFormDesk forms, AutoClosing closing, SentList sentList, PortalTexts texts, GlpiFaultWords faults, MeTooWords meToo) : PageModel
{
    public const int LongestComment = 5000;
    private const string Accepted = "acceptee";
    private const string Approved = "approuvee";
    private const string Disapproved = "non-approuvee";

    /// <summary>The approval that is answered.</summary>
    [BindProperty]
    public long? Approval { get; set; }

    [BindProperty]
    public ValidationStatus? Verdict { get; set; }

    [BindProperty]
    public string? ApprovalComment { get; set; }

    public long Number { get; private set; }

    /// <summary>Null when GLPI does not answer to what was asked of it.</summary>
    public TicketFolder? Folder { get; private set; }

    /// <summary>When GLPI closes it by itself; null when it does not, or does not say.</summary>
    public ClosingTerm? Closing { get; private set; }

    public Banner? Banner { get; private set; }

    /// <summary>The answer that may be written, or was begun and cannot be sent any more; null where there is none.</summary>
    public TicketFormView? Answer { get; private set; }

    /// <summary>What was filled in about the request and is not in GLPI yet.</summary>
    public IReadOnlyList<SentView> Sent { get; private set; } = [];

    /// <summary>The survey; null where GLPI has opened none.</summary>
    public TicketFormView? Rating { get; private set; }

    /// <summary>Whether the comment of a refused approval is missing.</summary>
    public bool IsApprovalCommentMissing { get; private set; }

    public async Task<IActionResult> OnGetAsync(long id, string? fait, Guid? recu, CancellationToken ct)
    {
        var shown = await ShowAsync(id, desk.ShowAsync, ct);
        Banner = fait switch
        {
            Accepted => new Banner("ok", texts["tickets.accepted-title"], texts["tickets.accepted"]),
            MeTooWords.Done => meToo.Joined,
            Approved => new Banner("ok", texts["tickets.approved-title"], texts["tickets.approval-given"]),
            Disapproved => new Banner("ok", texts["tickets.disapproved-title"], texts["tickets.approval-given"]),
            _ => null,
        };
        if (recu is { } receipt && Folder is { } folder)
        {
            Banner = await forms.ToldAsync(User, folder, receipt, ct);
        }

        return shown;
    }

    public Task<IActionResult> OnPostAcceptAsync(long id, CancellationToken ct) => ActAsync(id, Accepted, () => acts.AcceptAsync(User.Agent(), new TicketId(id), ct), ct);

    public async Task<IActionResult> OnPostCancelAsync(long id, CancellationToken ct) =>
        await ActAsync(id, done: null, () => acts.CancelAsync(User.Agent(), new TicketId(id), ct), ct);

    public async Task<IActionResult> OnPostApprovalAsync(long id, CancellationToken ct)
    {
        if (Verdict is not (ValidationStatus.Accepted or ValidationStatus.Refused) || (Verdict is ValidationStatus.Refused && string.IsNullOrWhiteSpace(ApprovalComment)) || ApprovalComment?.Length > LongestComment)
        {
            IsApprovalCommentMissing = true;
            return await AgainAsync(id, new Banner("bad", texts["tickets.approval-missing-title"], texts["tickets.approval-missing", LongestComment]), StatusCodes.Status422UnprocessableEntity, ct);
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
            return await ShowAsync(id, desk.OpenAsync, ct);
        }
        catch (GlpiException failed) when (failed.Fault is not GlpiFault.SessionExpired)
        {
            Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return Page();
        }
    }

    private async Task<IActionResult> ShowAsync(long id, Func<Agent, TicketId, CancellationToken, Task<TicketFolder?>> open, CancellationToken ct)
    {
        Number = id;
        var rules = closing.ReadAsync(ct);
        if (await open(User.Agent(), new TicketId(id), ct) is not { } folder)
        {
            return NotFound();
        }

        Folder = folder;
        Sent = await sentList.ReadAsync(User, folder.Ticket.Id, ct);
        Answer = await forms.OpenAsync(User, TicketFormKind.Answer, folder, ct);
        Rating = folder.MayRate ? await forms.OpenAsync(User, TicketFormKind.Rating, folder, ct) : null;
        Closing = folder.MaySettle ? (await rules)?.Of(folder.Ticket) : null;
        return Page();
    }
}
