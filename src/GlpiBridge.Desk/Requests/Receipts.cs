using GlpiBridge.Desk.Accounts;
using GlpiBridge.Desk.Delivery;
using GlpiBridge.Submissions;

namespace GlpiBridge.Desk.Requests;

/// <summary>What became of a submission that was sent.</summary>
public sealed class Receipts(SubmissionStore store, Deliveries deliveries, TimeProvider clock)
{
    /// <returns>The submission as it stands now, or null when the agent has none of this id.</returns>
    public async Task<Submission?> FindAsync(Agent agent, Guid id, CancellationToken ct)
    {
        var submission = await store.FindAsync(id, agent.UserId.Value, ct);
        if (submission is not ({ State: SubmissionState.Unknown } or { State: SubmissionState.Accepted, DueAt: not null }) || (submission.State is SubmissionState.Accepted && submission.DueAt > clock.GetUtcNow()))
        {
            return submission;
        }

        // Who looks wants to know: what can be looked up or sent is, without waiting for its turn. Whose session is known to be over would only put it off.
        var isOver = submission.Content.Sender is { HadSession: true, Session: null };
        await deliveries.TryNowAsync(id, isOver ? null : agent, null, ct);
        return await store.FindAsync(id, agent.UserId.Value, ct);
    }
}
