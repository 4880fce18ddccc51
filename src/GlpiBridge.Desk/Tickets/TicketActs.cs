using GlpiBridge.Desk.Accounts;
using GlpiBridge.Desk.Auditing;
using GlpiBridge.Desk.Requests;
using GlpiBridge.Forms.RichTexts;
using GlpiBridge.Glpi;
using GlpiBridge.Glpi.Tickets;

namespace GlpiBridge.Desk.Tickets;

/// <summary>
/// What an agent does to a request with one press. Each looks first whether it can be done, or was done already, and afterwards whether it was: GLPI ignores
/// some of it without a word, and a lost answer is no reason to do it twice.
/// </summary>
public sealed class TicketActs(TicketDesk desk, TicketReader tickets, TicketWriter writer, TicketList list, IAuditTrail audit) : IDisposable
{
    private readonly Turns<(UserId, TicketId)> turns = new();

    /// <summary>Accepts the solution: the request is closed.</summary>
    /// <exception cref="GlpiException">GLPI does not answer.</exception>
    public Task<ActResult> AcceptAsync(Agent agent, TicketId id, CancellationToken ct) => ActAsync(
        agent, id, AuditAct.SolutionAccepted,
        folder => folder.MaySettle,
        folder => folder.Ticket.Status is TicketStatus.Closed,
        session => writer.AddFollowupAsync(session, new NewFollowup { Ticket = id, Content = "", Verdict = SolutionVerdict.Accept }, [], ct),
        async session => (await tickets.GetAsync(session, id, ct)).Status is TicketStatus.Closed,
        ct);

    /// <summary>Withdraws a request that nobody has touched.</summary>
    /// <exception cref="GlpiException">GLPI does not answer.</exception>
    public Task<ActResult> CancelAsync(Agent agent, TicketId id, CancellationToken ct) => ActAsync(
        agent, id, AuditAct.RequestWithdrawn,
        folder => folder.MayCancel,
        folder => false,
        session => writer.DeleteAsync(session, id, ct),
        async session => (await tickets.GetAsync(session, id, ct)).IsDeleted,
        ct);

    /// <summary>Approves a request, or refuses to, where the agent was asked to.</summary>
    /// <param name="agent">Who.</param>
    /// <param name="id">The request.</param>
    /// <param name="validation">What they were asked.</param>
    /// <param name="verdict">Accepted or refused.</param>
    /// <param name="comment">Why, as plain text; a refusal needs it.</param>
    /// <param name="ct">Cancels the call.</param>
    /// <exception cref="GlpiException">GLPI does not answer.</exception>
    public Task<ActResult> AnswerApprovalAsync(Agent agent, TicketId id, TicketValidationId validation, ValidationStatus verdict, string comment, CancellationToken ct) => ActAsync(
        agent, id, verdict is ValidationStatus.Accepted ? AuditAct.RequestApproved : AuditAct.ApprovalRefused,
        folder => folder.MayApprove(validation),
        folder => folder.IsApprovalAnswered(validation, verdict, comment),
        session => writer.AnswerValidationAsync(session, validation, verdict, RichText.FromPlain(comment), ct),
        async session => (await tickets.ListValidationsAsync(session, id, ct)).Any(answered => answered.Id == validation && answered.Status == verdict),
        ct);

    public void Dispose() => turns.Dispose();

    private async Task<ActResult> ActAsync(
        Agent agent, TicketId id, AuditAct name, Func<TicketFolder, bool> isPossible, Func<TicketFolder, bool> wasDone, Func<SessionToken, Task> act, Func<SessionToken, Task<bool>> isDone, CancellationToken ct)
    {
        using var turn = await turns.TakeAsync((agent.UserId, id), ct);
        if (await desk.OpenAsync(agent, id, ct) is not { } folder)
        {
            return ActResult.NotFound;
        }

        if (wasDone(folder))
        {
            return ActResult.Done;
        }

        if (agent.Session is not { } session || !isPossible(folder))
        {
            return ActResult.TooLate;
        }

        var isIn = await TryAsync(() => act(session), () => isDone(session));
        await list.ForgetAsync(agent, ct);
        audit.Record(new AuditEvent { Act = name, Result = isIn ? AuditResult.Done : AuditResult.Refused, UserId = agent.UserId.Value, ItemId = id.Value });
        return isIn ? ActResult.Done : ActResult.TooLate;
    }

    private static async Task<bool> TryAsync(Func<Task> act, Func<Task<bool>> isDone)
    {
        try
        {
            await act();
        }
        catch (GlpiException refused) when (refused.Fault is GlpiFault.Invalid or GlpiFault.Forbidden)
        {
            // Somebody was faster, or GLPI does not let them: how it stands now says which.
        }
        catch (GlpiException lost) when (lost.Fault is GlpiFault.OutcomeUnknown)
        {
            if (!await isDone())
            {
                throw;
            }

            return true;
        }

        return await isDone();
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
