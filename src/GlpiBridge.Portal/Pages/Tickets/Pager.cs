using GlpiBridge.Desk.Tickets;
using GlpiBridge.Glpi.Tickets;

namespace GlpiBridge.Portal.Pages.Tickets;

/// <summary>The way from one page of a list to the next.</summary>
/// <param name="Number">The page that is shown, from 1.</param>
/// <param name="Pages">How many there are.</param>
/// <param name="AddressOf">Where a page is.</param>
internal sealed record Pager(int Number, int Pages, Func<int, string> AddressOf)
{
    public static Pager Of(TicketPage found, int number, Func<int, string> addressOf) =>
        new(number, Math.Max(1, (found.TotalCount + TicketList.PageSize - 1) / TicketList.PageSize), addressOf);
}
