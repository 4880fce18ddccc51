using GlpiBridge.Desk.Accounts;
using GlpiBridge.Forms.RichTexts;
using GlpiBridge.Glpi;
using GlpiBridge.Glpi.Tickets;

namespace GlpiBridge.Desk.Tickets;

/// <summary>
/// What an agent does to a request besides answering. Each looks first whether it can be done, or was done already, and afterwards whether it was: GLPI ignores
/// some of it without a word, and a lost answer is no reason to do it twice.
/// </summary>
public sealed class TicketActs(TicketDesk desk, TicketReader tickets, TicketWriter writer, TicketList list)
{
    public const int MostStars = 5;

    /// <summary>Accepts the solution: the request is closed.</summary>
    /// <exception cref="GlpiException">GLPI does not answer.</exception>
    public async Task<ActResult> AcceptAsync(Agent agent, TicketId id, CancellationToken ct) => await desk.OpenAsync(agent, id, ct) switch
    {
        null => ActResult.NotFound,
        { Ticket.Status: TicketStatus.Closed } => ActResult.Done,
        { MaySettle: false } => ActResult.TooLate,
        _ => await SettleAsync(agent, new NewFollowup { Ticket = id, Content = "", Verdict = SolutionVerdict.Accept }, status => status is TicketStatus.Closed, ct),
    };

    /// <summary>Refuses the solution: the request is open again.</summary>
    /// <param name="agent">Who.</param>
    /// <param name="id">Which.</param>
    /// <param name="reason">Why, as plain text.</param>
    /// <param name="ct">Cancels the call.</param>
    /// <exception cref="GlpiException">GLPI does not answer.</exception>
    public async Task<ActResult> RefuseAsync(Agent agent, TicketId id, string reason, CancellationToken ct) => await desk.OpenAsync(agent, id, ct) switch
    {
        null => ActResult.NotFound,
        { MaySettle: false } => ActResult.TooLate,
        _ => await SettleAsync(
            agent, new NewFollowup { Ticket = id, Content = RichText.FromPlain(reason), Verdict = SolutionVerdict.Refuse }, status => status is not (TicketStatus.Solved or TicketStatus.Closed), ct),
    };

    /// <summary>Answers the survey, once.</summary>
    /// <exception cref="GlpiException">GLPI does not answer.</exception>
    public async Task<ActResult> RateAsync(Agent agent, TicketId id, int stars, string comment, CancellationToken ct)
    {
        if (await desk.OpenAsync(agent, id, ct) is not { } folder)
        {
            return ActResult.NotFound;
        }

        if (!folder.MayRate)
        {
            return ActResult.TooLate;
        }

        return await TryAsync(
            () => writer.RateAsync(agent.Session, id, stars, comment, ct),
            async () => (await tickets.GetSatisfactionAsync(agent.Session, id, ct))?.AnsweredAt is not null);
    }

    /// <summary>Withdraws a request that nobody has touched.</summary>
    /// <exception cref="GlpiException">GLPI does not answer.</exception>
    public async Task<ActResult> CancelAsync(Agent agent, TicketId id, CancellationToken ct)
    {
        if (await desk.OpenAsync(agent, id, ct) is not { } folder)
        {
            return ActResult.NotFound;
        }

        return folder.MayCancel
            ? await TryAsync(() => writer.DeleteAsync(agent.Session, id, ct), async () => (await tickets.GetAsync(agent.Session, id, ct)).IsDeleted)
            : ActResult.TooLate;
    }

    private async Task<ActResult> SettleAsync(Agent agent, NewFollowup followup, Func<TicketStatus, bool> isSettled, CancellationToken ct)
    {
        var result = await TryAsync(
            () => writer.AddFollowupAsync(agent.Session, followup, [], ct),
            async () => isSettled((await tickets.GetAsync(agent.Session, followup.Ticket, ct)).Status));
        await list.ForgetAsync(agent, ct);
        return result;
    }

    private static async Task<ActResult> TryAsync(Func<Task> act, Func<Task<bool>> isDone)
    {
        try
        {
            await act();
        }
        catch (GlpiException refused) when (refused.Fault is GlpiFault.Invalid or GlpiFault.Forbidden)
        {
            return await isDone() ? ActResult.Done : ActResult.TooLate;
        }
        catch (GlpiException lost) when (lost.Fault is GlpiFault.OutcomeUnknown)
        {
            if (!await isDone())
            {
                throw;
            }
        }

        return await isDone() ? ActResult.Done : ActResult.TooLate;
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
