using GlpiBridge.Desk.Operations;
using GlpiBridge.Portal.Pages.Tickets;
using GlpiBridge.Submissions.Sending;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GlpiBridge.Portal.Pages.Operations;

/// <summary>« Envois »: what agents sent, and where it stands.</summary>
internal sealed class DeliveriesModel(Outbox outbox, TimeProvider clock) : PageModel
{
    public DeliveryQuery Query { get; private set; } = null!;

    public SentPage Found { get; private set; } = null!;

    public Waiting Counts { get; private set; } = null!;

    public Pager Pager => new(Query.Number, Math.Max(1, (Found.TotalCount + DeliveryQuery.PageSize - 1) / DeliveryQuery.PageSize), number => (Query with { Number = number }).Address());

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        Query = DeliveryQuery.Of(Request.Query);
        Counts = await outbox.CountAsync(ct);
        DateTimeOffset? since = Query.Group is SentGroup.Delivered ? clock.GetUtcNow().AddDays(-DeliveryQuery.DeliveredDays) : null;
        Found = await outbox.PageAsync(Query.Group.States(), since, (Query.Number - 1) * DeliveryQuery.PageSize, DeliveryQuery.PageSize, ct);
        return Found.Sent.Count == 0 && Query.Number > 1 ? Redirect((Query with { Number = 1 }).Address()) : Page();
    }
}
