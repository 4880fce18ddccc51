using GlpiBridge.Desk.Accounts;
using GlpiBridge.Desk.Auditing;
using GlpiBridge.Desk.Delivery;
using GlpiBridge.Desk.Requests;
using GlpiBridge.Forms;
using GlpiBridge.Forms.Answers;
using GlpiBridge.Forms.Validation;
using GlpiBridge.Glpi;
using GlpiBridge.Glpi.Tickets;
using GlpiBridge.Submissions;

namespace GlpiBridge.Desk.Tickets.Forms;

/// <summary>Accepts the solution: the request is closed.</summary>
public sealed class AcceptSolution(TicketWriter tickets, TicketReader reader) : ITicketForm
{
    public TicketFormKind Kind => TicketFormKind.Acceptance;

    public AuditAct ActOn(TicketFolder folder, FormAnswers answers) => AuditAct.SolutionAccepted;

    public bool IsPossible(TicketFolder folder, FormAnswers answers) => folder.MaySettle;

    public bool IsDone(TicketFolder folder, FormAnswers answers) => folder is { IsRequester: true, Ticket.Status: TicketStatus.Closed };

    public FormAnswers InitialAnswers(TicketFolder folder) => FormAnswers.Empty;

    public Outgoing Compose(Agent agent, TicketFolder folder, Questionnaire questions, AnswerRules rules, Visibility visibility, string reference)
    {
        var ticket = folder.Ticket.Id;
        var created = new Created(new Arrived(ticket, ItemKey.Of(ticket)), []);
        var isDone = IsDone(folder, visibility.Answers);
        return new Outgoing
        {
            Act = ActOn(folder, visibility.Answers),
            Files = [],
            SendAsync = async (_, stop) =>
            {
                if (!isDone)
                {
                    await SendAsync(agent.Session!, ticket, stop);
                }

                return created;
            },
        };
    }

    public async Task<ItemKey?> FindAsync(SessionToken session, TicketId ticket, Submission submission, CancellationToken ct) =>
        await StatusAsync(session, ticket, ct) is TicketStatus.Closed ? ItemKey.Of(ticket) : null;

    private async Task SendAsync(SessionToken session, TicketId ticket, CancellationToken ct)
    {
        var status = await StatusAsync(session, ticket, ct);
        if (status is TicketStatus.Solved)
        {
            await SilentRefusals.PassAsync(() => tickets.AddFollowupAsync(session, new NewFollowup { Ticket = ticket, Content = "", Verdict = SolutionVerdict.Accept }, [], ct));
            status = await StatusAsync(session, ticket, ct);
        }

        if (status is not TicketStatus.Closed)
        {
            throw new UndeliverableException(DeliveryFaults.MovedOn);
        }
    }

    private async Task<TicketStatus> StatusAsync(SessionToken session, TicketId ticket, CancellationToken ct) => (await reader.GetAsync(session, ticket, ct)).Status;
}
