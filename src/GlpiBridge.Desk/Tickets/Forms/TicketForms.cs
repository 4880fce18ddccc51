using GlpiBridge.Desk.Accounts;
using GlpiBridge.Desk.Auditing;
using GlpiBridge.Desk.Requests;
using GlpiBridge.Forms;
using GlpiBridge.Forms.Answers;
using GlpiBridge.Forms.Validation;
using GlpiBridge.Glpi;
using GlpiBridge.Submissions;

namespace GlpiBridge.Desk.Tickets.Forms;

/// <summary>Sends what an agent filled in about a request.</summary>
public sealed class TicketForms(IEnumerable<ITicketForm> forms, SubmissionSender sender, AgentCalls calls, TicketList list)
{
    public bool IsPossible(TicketFormKind kind, TicketFolder folder) => Of(kind).IsPossible(folder);

    public FormAnswers InitialAnswers(TicketFormKind kind, TicketFolder folder) => Of(kind).InitialAnswers(folder);

    public AuditAct ActOf(TicketFormKind kind) => Of(kind).Act;

    /// <param name="agent">Who sends.</param>
    /// <param name="kind">What.</param>
    /// <param name="folder">The request as it stands now.</param>
    /// <param name="questions">What was asked.</param>
    /// <param name="rules">Which files GLPI takes.</param>
    /// <param name="draft">The answers.</param>
    /// <param name="ct">Stops the work as long as nothing has gone.</param>
    public async Task<SubmitResult> SendAsync(Agent agent, TicketFormKind kind, TicketFolder folder, Questionnaire questions, AnswerRules rules, Submission draft, CancellationToken ct)
    {
        var result = await sender.RunAsync(
            agent, questions, rules, draft, visibility => Task.FromResult(Of(kind).Compose(agent, folder, questions, rules, visibility, draft.Reference)), ct);
        await list.ForgetAsync(agent, ct);
        return result;
    }

    /// <summary>Looks in GLPI for what was sent there, where its answer was lost.</summary>
    /// <returns>The ticket; null when GLPI has nothing of it.</returns>
    /// <exception cref="GlpiException">GLPI does not answer.</exception>
    public Task<TicketId?> FindAsync(Agent agent, TicketFormId form, Submission submission, CancellationToken ct) =>
        calls.RunAsync(agent, async (session, stop) => await Of(form.Kind).HasArrivedAsync(session, form.Ticket, submission, stop) ? form.Ticket : (TicketId?)null, ct);

    private ITicketForm Of(TicketFormKind kind) => forms.Single(form => form.Kind == kind);
}
