using GlpiBridge.Desk.Accounts;
using GlpiBridge.Desk.Auditing;
using GlpiBridge.Desk.Tickets.Forms;
using GlpiBridge.Glpi;
using GlpiBridge.Glpi.Tickets;
using GlpiBridge.Submissions;
using Microsoft.Extensions.Options;

namespace GlpiBridge.Desk.Requests;

/// <summary>What became of a submission that was sent; a lost answer is looked for in GLPI by the reference that the ticket or the follow-up carries.</summary>
public sealed class Receipts(SubmissionStore store, TicketReader tickets, AgentCalls calls, TicketForms forms, IOptions<SubmissionsOptions> options, IOptions<GlpiOptions> glpi, IAuditTrail audit, TimeProvider clock)
{
    /// <returns>The submission as it stands now, or null when the agent has none of this id.</returns>
    public async Task<Submission?> FindAsync(Agent agent, Guid id, CancellationToken ct)
    {
        var submission = await store.FindAsync(id, agent.UserId.Value, ct);
        return submission is not null && MayHaveBeenLost(submission) ? await LookUpAsync(agent, submission, ct) : submission;
    }

    // A submission still « sending » after GLPI's longest run was under way when the portal stopped.
    private bool MayHaveBeenLost(Submission submission) =>
        submission.State is SubmissionState.Unknown || (submission.State is SubmissionState.Sending && GlpiIsDone(submission));

    // While it is being sent, the files may still be on their way, and once more without the ticket template.
    private bool GlpiIsDone(Submission submission) => submission.SendingSince is not { } since || clock.GetUtcNow() - since
        > options.Value.GlpiMaxRunTime + (submission.State is SubmissionState.Sending ? 2 * glpi.Value.UploadTimeout : TimeSpan.Zero);

    private async Task<Submission?> LookUpAsync(Agent agent, Submission submission, CancellationToken ct)
    {
        TicketId? found;
        try
        {
            found = await (TicketFormId.Read(submission.FormId) is { } form
                ? forms.FindAsync(agent, form, submission, ct)
                : calls.RunAsync(agent, (session, stop) => FindAsync(session, agent.UserId, submission.Reference, stop), ct));
        }
        catch (GlpiException unreachable) when (unreachable.Fault is not GlpiFault.SessionExpired)
        {
            return submission;
        }

        if (found is { } ticket)
        {
            var receipt = new SubmissionContent { Title = submission.Content.Title, UnverifiedFiles = [.. submission.Files.Select(file => file.Name)] };
            await store.DeliveredAsync(submission.Id, submission.OwnerId, ticket.Value, receipt, ct);
            audit.Sent(agent, ActOf(submission), submission, AuditResult.Done, ticket);
        }
        else if (GlpiIsDone(submission))
        {
            await store.BackToDraftAsync(submission.Id, submission.OwnerId, submission.SendingSince, ct);
            audit.Sent(agent, ActOf(submission), submission, AuditResult.Failed);
        }

        return await store.FindAsync(submission.Id, submission.OwnerId, ct);
    }

    private AuditAct ActOf(Submission submission) => TicketFormId.Read(submission.FormId) is { } form ? forms.ActOf(form.Kind) : AuditAct.RequestSent;

    // Somebody else's ticket may quote the reference, and the service account finds everybody's.
    private async Task<TicketId?> FindAsync(SessionToken session, UserId requester, string reference, CancellationToken ct)
    {
        foreach (var ticket in await tickets.ListByTextAsync(session, reference, ct))
        {
            if ((await tickets.ListUsersAsync(session, ticket, ct)).Any(user => user.Role is TicketUserRole.Requester && user.UserId == requester))
            {
                return ticket;
            }
        }

        return null;
    }
}
