using GlpiBridge.Desk.Accounts;
using GlpiBridge.Desk.Auditing;
using GlpiBridge.Desk.Requests;
using GlpiBridge.Glpi;
using GlpiBridge.Glpi.Tickets;

namespace GlpiBridge.Desk.Tickets;

/// <summary>
/// What an agent does to a request with one press, while GLPI answers: withdrawing one that nobody has touched. It is looked at first whether it can be done, and afterwards whether it
/// was: GLPI ignores some of it without a word, and a lost answer is no reason to do it twice.
/// </summary>
public sealed class TicketActs(TicketDesk desk, TicketReader tickets, TicketWriter writer, TicketList list, IAuditTrail audit) : IDisposable
{
    private readonly Turns<(UserId, TicketId)> turns = new();

    /// <exception cref="GlpiException">GLPI does not answer.</exception>
    public async Task<ActResult> WithdrawAsync(Agent agent, TicketId id, CancellationToken ct)
    {
        using var turn = await turns.TakeAsync((agent.UserId, id), ct);
        if (await desk.OpenAsync(agent, id, ct) is not { } folder)
        {
            return ActResult.NotFound;
        }

        if (agent.Session is not { } session || !folder.MayCancel)
        {
            return ActResult.TooLate;
        }

        var isIn = await TryAsync(session, id, ct);
        await list.ForgetAsync(agent, ct);
        audit.Record(new AuditEvent { Act = AuditAct.RequestWithdrawn, Result = isIn ? AuditResult.Done : AuditResult.Refused, UserId = agent.UserId.Value, ItemId = id.Value });
        return isIn ? ActResult.Done : ActResult.TooLate;
    }

    public void Dispose() => turns.Dispose();

    private async Task<bool> TryAsync(SessionToken session, TicketId id, CancellationToken ct)
    {
        async Task<bool> IsGoneAsync() => (await tickets.GetAsync(session, id, ct)).IsDeleted;
        try
        {
            await writer.DeleteAsync(session, id, ct);
        }
        catch (GlpiException refused) when (refused.Fault is GlpiFault.Invalid or GlpiFault.Forbidden)
        {
            // Somebody was faster, or GLPI does not let them: how it stands now says which.
        }
        catch (GlpiException lost) when (lost.Fault is GlpiFault.OutcomeUnknown)
        {
            if (!await IsGoneAsync())
            {
                throw;
            }

            return true;
        }

        return await IsGoneAsync();
    }
}

public enum ActResult
{
    Done,

    /// <summary>There is no such request, or none that the agent may see.</summary>
    NotFound,

    /// <summary>The request has moved on meanwhile, or GLPI does not let them.</summary>
    TooLate,
}
