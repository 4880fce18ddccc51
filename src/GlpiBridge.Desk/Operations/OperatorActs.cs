using GlpiBridge.Desk.Auditing;
using GlpiBridge.Desk.Delivery;
using GlpiBridge.Submissions;
using GlpiBridge.Submissions.Sending;

namespace GlpiBridge.Desk.Operations;

/// <summary>What an operator does with something that was sent. Each act is written down in the audit.</summary>
public sealed class OperatorActs(Outbox outbox, SubmissionExport export, DeliveryMetrics metrics, IAuditTrail audit)
{
    /// <summary>Has it tried now.</summary>
    /// <returns>False when there is nothing to try, or it is under way this very moment.</returns>
    public async Task<bool> RetryAsync(OperatorIdentity who, Submission sent, CancellationToken ct) =>
        Record(who, sent, AuditAct.SubmissionRetried, await outbox.RetryAsync(sent.Id, ct));

    /// <summary>Stops it until somebody has it tried again; nothing of it is lost.</summary>
    /// <returns>False when there is nothing to stop, or it is under way this very moment.</returns>
    public async Task<bool> ParkAsync(OperatorIdentity who, Submission sent, CancellationToken ct)
    {
        var isParked = await outbox.ParkAsync(sent.Id, DeliveryFaults.Operator, ct);
        if (isParked)
        {
            metrics.Parked();
        }

        return Record(who, sent, AuditAct.SubmissionParked, isParked);
    }

    /// <returns>All of it, what its author wrote included.</returns>
    public SentFacts Read(OperatorIdentity who, Submission sent)
    {
        Record(who, sent, AuditAct.SubmissionRead, isDone: true);
        return SentFacts.Of(sent, withAnswers: true);
    }

    /// <returns>What to write where the operator wants a copy of it.</returns>
    public IReadOnlyList<ExportedFile> Export(OperatorIdentity who, Submission sent)
    {
        Record(who, sent, AuditAct.SubmissionExported, isDone: true);
        return export.Of(sent);
    }

    private bool Record(OperatorIdentity who, Submission sent, AuditAct act, bool isDone)
    {
        audit.Record(new AuditEvent { Act = act, Result = isDone ? AuditResult.Done : AuditResult.Refused, UserId = who.UserId, Account = who.Account, ItemId = sent.TicketId, Reference = sent.Reference });
        return isDone;
    }
}
