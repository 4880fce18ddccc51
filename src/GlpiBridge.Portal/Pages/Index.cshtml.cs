using GlpiBridge.Desk.Announcements;
using GlpiBridge.Desk.Faq;
using GlpiBridge.Desk.Forms;
using GlpiBridge.Desk.Tickets;
using GlpiBridge.Desk.Tickets.News;
using GlpiBridge.Desk.Tickets.Remembered;
using GlpiBridge.Portal.Messages;
using GlpiBridge.Portal.Pages.Requests;
using GlpiBridge.Portal.Sessions;
using GlpiBridge.Portal.Texts;
using GlpiBridge.Submissions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GlpiBridge.Portal.Pages;

internal sealed class IndexModel(FormCatalogue catalogue, DraftList drafts, FaqForms forms, FaqDesk faq, AnnouncementBoard board, TicketList tickets, TicketNews news, SentList sentList, PortalTexts texts, TimeProvider clock) : PageModel
{
    /// <summary>The newest drafts are in sight, the others behind one click: the tiles stay the page's first thing.</summary>
    public const int DraftsAtOnce = 4;

    public IReadOnlyList<FaqForm> Forms => forms.All;

    public ShownAnnouncements Announcements { get; private set; } = null!;

    /// <summary>What is most read and newest; null when the FAQ cannot be shown.</summary>
    public FaqView? Faq { get; private set; }

    public IReadOnlyList<DraftView> Drafts { get; private set; } = [];

    /// <summary>What GLPI does not have yet.</summary>
    public IReadOnlyList<SentView> Sent { get; private set; } = [];

    /// <summary>How many requests wait for the agent, or did when GLPI last told; null when that is not known.</summary>
    public Remembered<WaitingCount>? Waiting { get; private set; }

    /// <summary>How many requests wait for the agent's approval; null when GLPI does not tell, and for a profile that may give none.</summary>
    public int? ToApprove { get; private set; }

    public Banner? Banner { get; private set; }

    public async Task OnGetAsync(string? brouillon, [FromQuery(Name = "mot-de-passe")] string? password, CancellationToken ct)
    {
        var waiting = tickets.CountWaitingAsync(User.Agent(), ct);
        var toApprove = tickets.CountToApproveAsync(User.Agent(), ct);
        var unread = news.LookAsync(User.Agent(), ct);
        var kept = await drafts.ReadAsync(User.UserId(), form => catalogue.Find(form)?.Ticket.TitleQuestion, ct);
        Drafts = [.. kept.Select(draft => DraftView.Of(draft, catalogue, texts, clock))];
        Sent = await sentList.ReadAsync(User, ct);
        Announcements = await board.ReadAsync(User.Agent(), ct);
        Waiting = await waiting;
        ToApprove = await toApprove;
        await unread;
        Faq = (await faq.PeekAsync(User.Agent(), ct)).View;
        Banner = (brouillon, password) switch
        {
            ("supprime", _) => new Banner("ok", texts["home.draft-deleted-title"], texts["home.draft-deleted"]),
            (_, "change") => new Banner("ok", texts["home.password-set-title"], texts["home.password-set"]),
            _ => null,
        };
    }
}
