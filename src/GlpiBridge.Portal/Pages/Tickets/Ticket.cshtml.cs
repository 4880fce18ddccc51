using GlpiBridge.Desk.Accounts;
using GlpiBridge.Desk.Tickets;
using GlpiBridge.Desk.Tickets.Forms;
using GlpiBridge.Desk.Tickets.News;
using GlpiBridge.Glpi;
using GlpiBridge.Portal.Messages;
using GlpiBridge.Portal.Pages.Requests;
using GlpiBridge.Portal.Sessions;
using GlpiBridge.Portal.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GlpiBridge.Portal.Pages.Tickets;

/// <summary>One request, from its sending to its end.</summary>
internal sealed class TicketModel(TicketDesk desk, TicketNews news, TicketActs acts, TicketFormDesk forms, AutoClosing closing, SentList sentList, PortalTexts texts, GlpiFaultWords faults, MeTooWords meToo) : PageModel
{
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

    /// <summary>That the solution suits; null where there is none to accept.</summary>
    public TicketFormView? Acceptance { get; private set; }

    /// <summary>The approvals that the reader is asked for.</summary>
    public IReadOnlyList<ApprovalForm> Approvals { get; private set; } = [];

    /// <summary>What was typed to answer an approval that waits no more; null where there is nothing of it.</summary>
    public TicketFormView? ApprovalLeft { get; private set; }

    public async Task<IActionResult> OnGetAsync(long id, string? fait, Guid? recu, CancellationToken ct)
    {
        var shown = await ShowAsync(id, desk.ShowAsync, ct);
        Banner = fait is MeTooWords.Done ? meToo.Joined : null;
        if (recu is { } receipt && Folder is { } folder)
        {
            Banner = await forms.ToldAsync(User, folder, receipt, ct);
        }

        return shown;
    }

    public async Task<IActionResult> OnPostCancelAsync(long id, CancellationToken ct)
    {
        try
        {
            return await acts.WithdrawAsync(User.Agent(), new TicketId(id), ct) switch
            {
                ActResult.Done => RedirectToPage("Index", new { fait = "annulee" }),
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
        await news.SeeAsync(User.Agent(), folder, ct);
        Sent = await sentList.ReadAsync(User, folder.Ticket.Id, ct);
        Answer = await forms.OpenAsync(User, TicketFormKind.Answer, folder, ct);
        Acceptance = await forms.OpenAsync(User, TicketFormKind.Acceptance, folder, ct);
        await ShowApprovalsAsync(folder, ct);
        Rating = folder.MayRate ? await forms.OpenAsync(User, TicketFormKind.Rating, folder, ct) : null;
        Closing = folder.MaySettle ? (await rules)?.Of(folder.Ticket) : null;
        return Page();
    }

    private async Task ShowApprovalsAsync(TicketFolder folder, CancellationToken ct)
    {
        var begun = await forms.OpenApprovalsAsync(User, folder, ct);
        Approvals = [.. folder.AskedApprovals.Select(asked => new ApprovalForm(asked, begun.First(form => form.Approval.Value == asked.Key.ItemId)))];
        ApprovalLeft = folder.AsOf is null ? begun.FirstOrDefault(form => Approvals.All(asked => asked.Form != form)) : null;
    }
}
