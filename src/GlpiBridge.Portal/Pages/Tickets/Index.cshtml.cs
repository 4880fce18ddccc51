using GlpiBridge.Desk.Faq;
using GlpiBridge.Desk.Tickets;
using GlpiBridge.Desk.Tickets.News;
using GlpiBridge.Glpi;
using GlpiBridge.Glpi.Tickets;
using GlpiBridge.Portal.Messages;
using GlpiBridge.Portal.Pages.Requests;
using GlpiBridge.Portal.Sessions;
using GlpiBridge.Portal.Texts;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GlpiBridge.Portal.Pages.Tickets;

/// <summary>« Mes demandes ».</summary>
internal sealed class IndexModel(TicketList list, TicketNews news, RequesterNames names, FaqForms forms, SentList sentList, GlpiFaultWords faults, PortalTexts texts) : PageModel
{
    public TicketQuery Query { get; private set; } = new();

    /// <summary>Null when GLPI does not answer.</summary>
    public TicketPage? Found { get; private set; }

    /// <summary>When the list was so, where GLPI does not answer; null for now.</summary>
    public DateTimeOffset? AsOf { get; private set; }

    /// <summary>Who asked for what, where others' requests are shown.</summary>
    public IReadOnlyDictionary<UserId, string> Names { get; private set; } = new Dictionary<UserId, string>();

    /// <summary>How many answers the agent has not read yet.</summary>
    public UnreadAnswers Unread { get; private set; } = UnreadAnswers.None;

    /// <summary>What GLPI does not have yet.</summary>
    public IReadOnlyList<SentView> Sent { get; private set; } = [];

    public Banner? Banner { get; private set; }

    public IReadOnlyList<FaqForm> Forms => forms.All;

    public async Task OnGetAsync(string? fait, CancellationToken ct)
    {
        Banner = fait is "annulee" ? new Banner("ok", texts["tickets.cancelled-title"], texts["tickets.cancelled"]) : null;
        Sent = await sentList.ReadAsync(User, ct);
        Query = TicketQuery.Of(Request.Query, User.Agent());
        var unread = news.LookAsync(User.Agent(), ct);
        try
        {
            (Found, AsOf) = await list.ReadAsync(User.Agent(), Query.ToFilter(), Query.IsWide, Query.Number, ct);
            Unread = await unread;
            Names = Query.IsWide && AsOf is null ? await names.OfAsync(Found.Tickets, ct) : Names;
        }
        catch (GlpiException failed) when (failed.Fault is not GlpiFault.SessionExpired)
        {
            Banner = faults.Banner(failed.Fault) with { Text = texts["tickets.silent"] };
            Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        }
    }
}
