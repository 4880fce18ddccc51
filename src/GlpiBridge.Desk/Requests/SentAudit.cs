using GlpiBridge.Desk.Accounts;
using GlpiBridge.Desk.Auditing;
using GlpiBridge.Glpi;
using GlpiBridge.Submissions;

namespace GlpiBridge.Desk.Requests;

internal static class SentAudit
{
    /// <param name="audit">The trail.</param>
    /// <param name="agent">Who acted; null where nobody could be found to.</param>
    /// <param name="act">What was meant.</param>
    /// <param name="submission">What was sent.</param>
    /// <param name="result">What became of it.</param>
    /// <param name="ticket">The ticket, where there is one.</param>
    public static void Sent(this IAuditTrail audit, Agent? agent, AuditAct act, Submission submission, AuditResult result, TicketId? ticket = null) => audit.Record(new AuditEvent
    {
        Act = act,
        Result = result,
        UserId = submission.OwnerId,
        ItemId = ticket?.Value,
        Reference = submission.Reference,
        ByServiceAccount = agent is { Session: null },
    });
}
