using System.Globalization;
using GlpiBridge.Desk.Accounts;
using GlpiBridge.Desk.Auditing;
using GlpiBridge.Desk.Requests;
using GlpiBridge.Forms;
using GlpiBridge.Forms.Answers;
using GlpiBridge.Forms.Fields;
using GlpiBridge.Forms.RichTexts;
using GlpiBridge.Forms.Validation;
using GlpiBridge.Glpi;
using GlpiBridge.Glpi.Tickets;
using GlpiBridge.Submissions;

namespace GlpiBridge.Desk.Tickets.Forms;

/// <summary>Changes title and urgency of a request, and adds to its text: what was sent before stays as the technician may have read it.</summary>
public sealed class CompleteTicket(TicketWriter tickets, TicketReader reader) : ITicketForm
{
    public const string Title = "titre";
    public const string UrgencyLevel = "urgence";
    public const string Addition = "complement";

    public TicketFormKind Kind => TicketFormKind.Complement;

    public AuditAct ActOn(TicketFolder folder, FormAnswers answers) => AuditAct.RequestCompleted;

    public bool IsPossible(TicketFolder folder, FormAnswers answers) => folder.MayComplete;

    public FormAnswers InitialAnswers(TicketFolder folder) => FormAnswers.Empty
        .With(Title, folder.Ticket.Name)
        .With(UrgencyLevel, ((int)folder.Ticket.Urgency).ToString(CultureInfo.InvariantCulture));

    public Outgoing Compose(Agent agent, TicketFolder folder, Questionnaire questions, AnswerRules rules, Visibility visibility, string reference)
    {
        var answers = visibility.Answers;
        var added = RichText.FromPlain(answers.Value(Addition));
        var change = new TicketChange
        {
            Name = TicketTitle.Fit(answers.Value(Title).Trim()),
            Urgency = (Urgency?)UrgencyQuestion.Level(answers, UrgencyLevel),
            Content = added.Length == 0 ? null : folder.Ticket.Content + ReferenceMark.Put($"<p><strong>{questions.Questions.Single(question => question.Id == Addition).TicketLabel}</strong></p>{added}", reference),
        };
        return new Outgoing { Act = ActOn(folder, answers), Files = [], SendAsync = (_, stop) => SendAsync(agent, folder.Ticket.Id, change, stop) };
    }

    // Without a text it does no harm to send the same title once more.
    public async Task<ItemKey?> FindAsync(SessionToken session, TicketId ticket, Submission submission, CancellationToken ct) =>
        ReferenceMark.IsIn((await reader.GetAsync(session, ticket, ct)).Content, submission.Reference) ? ItemKey.Of(ticket) : null;

    private async Task<Created> SendAsync(Agent agent, TicketId ticket, TicketChange change, CancellationToken ct)
    {
        await tickets.UpdateAsync(agent.Session!, ticket, change, ct);
        return new Created(new Arrived(ticket, ItemKey.Of(ticket)), []);
    }
}
