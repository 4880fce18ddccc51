using GlpiBridge.Desk.Accounts.Represented;
using GlpiBridge.Glpi;
using GlpiBridge.Glpi.Tickets;
using Microsoft.Extensions.Logging;

namespace GlpiBridge.Desk.Tickets;

/// <summary>
/// When GLPI closes a solved ticket by itself, as its <c>Ticket::cronCloseTicket</c> decides: some days after the solution, by the setting of the ticket's entity or of one above. Where
/// that entity has a calendar, GLPI counts its working days.
/// </summary>
public sealed partial class AutoClosing(EntityTrees trees, TimeProvider clock, ILogger<AutoClosing> logger)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <summary>Reads what <see cref="ClosingRules.Of"/> needs, beside everything else that a page waits for.</summary>
    /// <returns>Null when GLPI does not tell in a moment: the page does without.</returns>
    public async Task<ClosingRules?> ReadAsync(CancellationToken ct)
    {
        try
        {
            return new ClosingRules(await trees.ReadAsync(ct).AsTask().WaitAsync(Patience, clock, ct));
        }
        catch (Exception failed) when (failed is GlpiException or InvalidOperationException or TimeoutException)
        {
            NotRead((failed as GlpiException)?.Fault);
            return null;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "After how many days GLPI closes tickets could not be read: {Fault}")]
    private partial void NotRead(GlpiFault? fault);
}

/// <summary>After how many days each entity's solved tickets are closed.</summary>
public sealed class ClosingRules
{
    private readonly EntityTree tree;

    internal ClosingRules(EntityTree tree) => this.tree = tree;

    /// <returns>Null for a ticket that waits for its requester as long as it takes.</returns>
    public ClosingTerm? Of(Ticket ticket) =>
        ticket is { Status: TicketStatus.Solved, SolvedAt: { } solved } && tree.Deciding(ticket.EntityId, entity => entity.AutoCloseDelay) is { AutoCloseDelay: >= 0 and var days }
            ? new ClosingTerm(days, solved.AddDays(days), days > 0 && tree.Deciding(ticket.EntityId, entity => entity.CalendarStrategy) is { CalendarId: > 0 })
            : null;
}

/// <param name="Days">How many days after the solution.</param>
/// <param name="At">When that is, in GLPI's local time; earlier than it really is where working days count.</param>
/// <param name="AreWorkingDays">Whether only working days count, of a calendar that GLPI alone knows.</param>
public sealed record ClosingTerm(int Days, DateTime At, bool AreWorkingDays);
