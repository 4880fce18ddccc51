using GlpiBridge.Desk.Accounts;
using GlpiBridge.Desk.Auditing;
using GlpiBridge.Glpi;
using GlpiBridge.Submissions;

namespace GlpiBridge.Desk.Requests;

internal static class SentAudit
{
    public static void Sent(this IAuditTrail audit, Agent agent, AuditAct act, Submission submission, AuditResult result, TicketId? ticket = null) => audit.Record(new AuditEvent
    {
        Act = act,
        Result = result,
        UserId = submission.OwnerId,
        ItemId = ticket?.Value,
        Reference = submission.Reference,
        ByServiceAccount = agent.Session is null,
    });
}
