using System.Collections.Immutable;
using System.ComponentModel;
using GlpiBridge.Desk.Accounts;
using GlpiBridge.Desk.Caching;
using GlpiBridge.Glpi;
using GlpiBridge.Glpi.Sessions;
using GlpiBridge.Glpi.Tickets;
using GlpiBridge.Submissions;
using GlpiBridge.Submissions.Tickets;
using Microsoft.Extensions.Caching.Hybrid;

namespace GlpiBridge.Desk.Tickets.News;

/// <summary>
/// How many answers have come to an agent's open requests since the agent last opened them: what others have answered, proposed as a solution, or asked the agent to approve. Found by when
/// GLPI's list says that a request was changed; only then is GLPI asked by what, once for each change. What is known of it is kept in this portal alone.
/// </summary>
public sealed class TicketNews(TicketList list, TicketReader tickets, AgentCalls calls, ReadMarks marks, HybridCache cache, TimeProvider clock)
{
    // After a long absence the rest is looked at the next time.
    private const int MostAtOnce = 10;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Known = TimeSpan.FromHours(12);

    /// <summary>What is known, without any waiting or asking.</summary>
    public async ValueTask<UnreadAnswers> PeekAsync(Agent agent, CancellationToken ct) => await cache.FindHereAsync<UnreadAnswers>(KeyOf(agent.UserId), ct) ?? UnreadAnswers.None;

    /// <summary>Looks at what has come, for a page that asks for the agent's requests anyway.</summary>
    public async Task<UnreadAnswers> LookAsync(Agent agent, CancellationToken ct)
    {
        var known = await PeekAsync(agent, ct);
        try
        {
            return await LookAsync(agent, known, ct).WaitAsync(Patience, clock, ct);
        }
        catch (Exception silent) when (silent is GlpiException or TimeoutException || StoreFaults.IsOne(silent))
        {
            return known;
        }
    }

    /// <summary>The agent sees a request as it was last changed then.</summary>
    public async Task SeeAsync(Agent agent, TicketFolder folder, CancellationToken ct)
    {
        if (!folder.IsRequester || folder.AsOf is not null || folder.Ticket.ChangedAt is not { } changed)
        {
            return;
        }

        try
        {
            await marks.PutAsync(agent.UserId.Value, folder.Ticket.Id.Value, changed, ct);
        }
        catch (Exception full) when (StoreFaults.IsOne(full))
        {
            // A request can be read where nothing can be written; it counts as unread a little longer, and the health says why.
            return;
        }

        var known = await PeekAsync(agent, ct);
        if (known.Answers.ContainsKey(folder.Ticket.Id.Value))
        {
            await KeepAsync(agent, known with { Answers = known.Answers.Remove(folder.Ticket.Id.Value) }, ct);
        }
    }

    private async Task<UnreadAnswers> LookAsync(Agent agent, UnreadAnswers known, CancellationToken ct)
    {
        var open = await list.ReadOpenAsync(agent, ct);
        if (known.At == open.At)
        {
            return known;
        }

        var changes = open.Newest.Where(ticket => ticket.ChangedAt is not null).ToDictionary(ticket => ticket.Id, ticket => ticket.ChangedAt!.Value);
        if (await marks.OfAsync(agent.UserId.Value, [.. changes.Keys.Select(id => id.Value)], ct) is not { } readTo)
        {
            // Somebody new does not begin with a hundred answers to read.
            await marks.BeginAsync(agent.UserId.Value, changes.Count > 0 ? changes.Values.Max() : DateTime.UnixEpoch, ct);
            return await KeepAsync(agent, UnreadAnswers.None with { At = open.At }, ct);
        }

        var changed = changes.Where(change => change.Value > readTo[change.Key.Value]).OrderByDescending(change => change.Value).Take(MostAtOnce);
        var counts = await Task.WhenAll(changed.Select(async change => (change.Key, Count: await CountAsync(agent, change.Key, readTo[change.Key.Value], change.Value, ct))));
        return await KeepAsync(agent, new UnreadAnswers(open.At, counts.Where(ticket => ticket.Count > 0).ToImmutableDictionary(ticket => ticket.Key.Value, ticket => ticket.Count)), ct);
    }

    private async Task<int> CountAsync(Agent agent, TicketId id, DateTime readTo, DateTime changed, CancellationToken ct)
    {
        var key = FormattableString.Invariant($"ticket-news:{agent.UserId.Value}:{id.Value}:{readTo:s}:{changed:s}");
        var count = (await cache.KeepHereAsync(key, Known, async stop => new WaitingCount(await AskAsync(agent, id, readTo, stop)), ct)).Count;
        if (count == 0)
        {
            await marks.PutAsync(agent.UserId.Value, id.Value, changed, ct);
        }

        return count;
    }

    private async Task<int> AskAsync(Agent agent, TicketId id, DateTime readTo, CancellationToken ct)
    {
        Task<IReadOnlyList<T>> Ask<T>(Func<SessionToken, TicketId, CancellationToken, Task<IReadOnlyList<T>>> read) => calls.RunAsync(agent, (session, stop) => read(session, id, stop), ct);
        bool IsNew(DateTime? at, UserId? author) => at > readTo && author != agent.UserId;
        var followups = Ask(tickets.ListFollowupsAsync);
        var solutions = Ask(tickets.ListSolutionsAsync);
        var approvals = agent.ValidationRights.MayAnswer() ? Ask(tickets.ListValidationsAsync) : Task.FromResult<IReadOnlyList<TicketValidation>>([]);
        return (await followups).Count(said => !said.IsPrivate && IsNew(said.Date, said.UserId))
            + (await solutions).Count(solution => IsNew(solution.Date, solution.UserId))
            + (await approvals).Count(asked => asked.Status is ValidationStatus.Waiting && asked.IsAskedOf(agent.UserId, agent.Groups) && IsNew(asked.AskedAt, asked.AskedBy));
    }

    private async Task<UnreadAnswers> KeepAsync(Agent agent, UnreadAnswers answers, CancellationToken ct)
    {
        await cache.SetHereAsync(KeyOf(agent.UserId), answers, Known, ct);
        return answers;
    }

    private static string KeyOf(UserId user) => FormattableString.Invariant($"tickets-unread:{user.Value}");
}

/// <summary>How many unread answers each of somebody's requests has.</summary>
/// <param name="At">When GLPI said of the requests what they were judged by; null before that.</param>
/// <param name="Answers">Those that have some, by the numbers of their tickets.</param>
[ImmutableObject(true)]
public sealed record UnreadAnswers(DateTimeOffset? At, ImmutableDictionary<long, int> Answers)
{
    public static UnreadAnswers None { get; } = new(null, ImmutableDictionary<long, int>.Empty);

    public int Count => Answers.Values.Sum();
}
