using System.Globalization;
using GlpiBridge.Desk.Accounts;
using GlpiBridge.Desk.Auditing;
using GlpiBridge.Desk.Delivery;
using GlpiBridge.Desk.Requests;
using GlpiBridge.Forms;
using GlpiBridge.Forms.Answers;
using GlpiBridge.Forms.RichTexts;
using GlpiBridge.Forms.Validation;
using GlpiBridge.Glpi;
using GlpiBridge.Glpi.Tickets;
using GlpiBridge.Submissions;

namespace GlpiBridge.Desk.Tickets.Forms;

/// <summary>Approves a request, or refuses to, where the agent was asked to. GLPI lets whoever has answered answer once more, so it is looked at first.</summary>
public sealed class AnswerApproval(TicketWriter tickets, TicketReader reader) : ITicketForm
{
    /// <summary>GLPI's number of the approval: one request may ask for several.</summary>
    public const string Which = "accord";
    public const string Verdict = "decision";
    public const string Approve = "approuver";
    public const string Refuse = "refuser";
    public const string Comment = "commentaire";

    public TicketFormKind Kind => TicketFormKind.Approval;

    /// <returns>Zero, which none has, when the answers name none.</returns>
    public static TicketValidationId ApprovalOf(FormAnswers answers) => new(long.TryParse(answers.Value(Which), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0);

    public AuditAct ActOn(TicketFolder folder, FormAnswers answers) => VerdictOf(answers) is ValidationStatus.Refused ? AuditAct.ApprovalRefused : AuditAct.RequestApproved;

    public bool IsPossible(TicketFolder folder, FormAnswers answers) => folder.MayApprove(ApprovalOf(answers));

    public bool IsDone(TicketFolder folder, FormAnswers answers) => folder.IsApprovalAnswered(ApprovalOf(answers), VerdictOf(answers), answers.Value(Comment));

    public FormAnswers InitialAnswers(TicketFolder folder) => folder.AskedApprovals.FirstOrDefault() is { } asked ? InitialAnswers(asked.Key.ItemId) : FormAnswers.Empty;

    /// <summary>What the form of one approval holds at first.</summary>
    public static FormAnswers InitialAnswers(long approval) => FormAnswers.Empty.With(Which, approval.ToString(CultureInfo.InvariantCulture));

    public Outgoing Compose(Agent agent, TicketFolder folder, Questionnaire questions, AnswerRules rules, Visibility visibility, string reference)
    {
        var answers = visibility.Answers;
        var (ticket, isDone) = (folder.Ticket.Id, IsDone(folder, answers));
        return new Outgoing
        {
            Act = ActOn(folder, answers),
            Files = [],
            SendAsync = async (_, stop) =>
            {
                if (!isDone)
                {
                    await SendAsync(agent, ticket, answers, stop);
                }

                return new Created(new Arrived(ticket, ItemKey.Of(ApprovalOf(answers))), []);
            },
        };
    }

    public async Task<ItemKey?> FindAsync(SessionToken session, TicketId ticket, Submission submission, CancellationToken ct)
    {
        var answers = FormSubmission.AnswersOf(submission);
        return (await StandingAsync(session, ticket, ApprovalOf(answers), ct))?.Status == VerdictOf(answers) ? ItemKey.Of(ApprovalOf(answers)) : null;
    }

    private static ValidationStatus VerdictOf(FormAnswers answers) => answers.Value(Verdict) switch
    {
        Approve => ValidationStatus.Accepted,
        Refuse => ValidationStatus.Refused,
        _ => ValidationStatus.Unknown,
    };

    private async Task SendAsync(Agent agent, TicketId ticket, FormAnswers answers, CancellationToken ct)
    {
        var (session, approval, verdict, comment) = (agent.Session!, ApprovalOf(answers), VerdictOf(answers), answers.Value(Comment));
        var before = await StandingAsync(session, ticket, approval, ct);
        if (before is { Status: ValidationStatus.Waiting })
        {
            await SilentRefusals.PassAsync(() => tickets.AnswerValidationAsync(session, approval, verdict, RichText.FromPlain(comment), ct));
            if ((await StandingAsync(session, ticket, approval, ct))?.Status == verdict)
            {
                return;
            }
        }
        else if (before is not null && before.Status == verdict && before.Validator == agent.UserId && TicketFolder.AreSameWords(RichText.ToPlain(before.Answer), comment))
        {
            return;
        }

        throw new UndeliverableException(DeliveryFaults.MovedOn);
    }

    private async Task<TicketValidation?> StandingAsync(SessionToken session, TicketId ticket, TicketValidationId approval, CancellationToken ct) =>
        (await reader.ListValidationsAsync(session, ticket, ct)).FirstOrDefault(validation => validation.Id == approval);
}
