using GlpiBridge.Glpi;
using GlpiBridge.Glpi.Sessions;
using GlpiBridge.Glpi.Tickets;

namespace GlpiBridge.Desk.Tickets;

/// <summary>
/// When a ticket went from one status to the next. GLPI shows histories to no agent, and to the service account where its profile may read them; without that right, what the
/// ticket itself has kept. To be asked of a ticket that the reader was shown.
/// </summary>
public sealed class StatusChanges(TicketReader tickets, GlpiServiceAccount service, TimeProvider clock)
{
    private static readonly TimeSpan Retry = TimeSpan.FromMinutes(10);
    private long notBefore;

    /// <returns>Oldest first, without the steps that lasted less than a second.</returns>
    public async Task<IReadOnlyList<StatusChange>> OfAsync(Ticket ticket, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        if (now.UtcTicks < Volatile.Read(ref notBefore))
        {
            return Kept(ticket);
        }

        try
        {
            return Lasting(await service.RunAsync((session, stop) => tickets.ListStatusChangesAsync(session, ticket.Id, stop), ct));
        }
        catch (Exception refused) when (refused is GlpiException or InvalidOperationException)
        {
            if (refused is GlpiException { Fault: GlpiFault.Forbidden })
            {
                Volatile.Write(ref notBefore, (now + Retry).UtcTicks);
            }

            return Kept(ticket);
        }
    }

    private static List<StatusChange> Lasting(IReadOnlyList<StatusChange> changes)
    {
        var lasting = new List<StatusChange>();
        foreach (var change in changes.Where(change => change.At is not null).OrderBy(change => change.At).GroupBy(change => change.At).Select(second => second.Last()))
        {
            if (lasting is [] || lasting[^1].Status != change.Status)
            {
                lasting.Add(change);
            }
        }

        return lasting;
    }

    private static List<StatusChange> Kept(Ticket ticket)
    {
        var isSolved = ticket.Status is TicketStatus.Solved or TicketStatus.Closed;
        (DateTime? At, TicketStatus Status)[] steps =
        [
            (ticket.TakenAt, TicketStatus.Assigned),
            (isSolved ? ticket.SolvedAt : null, TicketStatus.Solved),
            (ticket.Status is TicketStatus.Closed ? ticket.ClosedAt : null, TicketStatus.Closed),
        ];
        return Lasting([.. steps.Select(step => new StatusChange { At = step.At, Status = step.Status })]);
    }
}
