using System.Globalization;
using GlpiBridge.Desk.Accounts;
using GlpiBridge.Desk.Auditing;
using GlpiBridge.Desk.Requests;
using GlpiBridge.Forms;
using GlpiBridge.Forms.Answers;
using GlpiBridge.Forms.Validation;
using GlpiBridge.Glpi;
using GlpiBridge.Glpi.Tickets;
using GlpiBridge.Submissions;

namespace GlpiBridge.Desk.Tickets.Forms;

/// <summary>Answers the survey that GLPI opened, once.</summary>
public sealed class RateTicket(TicketWriter tickets, TicketReader reader) : ITicketForm
{
    public const int MostStars = 5;
    public const string Stars = "note";
    public const string Comment = "commentaire";

    public TicketFormKind Kind => TicketFormKind.Rating;

    public AuditAct ActOn(TicketFolder folder, FormAnswers answers) => AuditAct.SurveyAnswered;

    public bool IsPossible(TicketFolder folder, FormAnswers answers) => folder.MayRate;

    public FormAnswers InitialAnswers(TicketFolder folder) => FormAnswers.Empty;

    public Outgoing Compose(Agent agent, TicketFolder folder, Questionnaire questions, AnswerRules rules, Visibility visibility, string reference)
    {
        var stars = int.Parse(visibility.Answers.Value(Stars), NumberStyles.None, CultureInfo.InvariantCulture);
        return new Outgoing { Act = ActOn(folder, visibility.Answers), Files = [], SendAsync = (_, stop) => SendAsync(agent, folder.Ticket.Id, stars, visibility.Answers.Value(Comment), stop) };
    }

    public async Task<ItemKey?> FindAsync(SessionToken session, TicketId ticket, Submission submission, CancellationToken ct) =>
        (await reader.GetSatisfactionAsync(session, ticket, ct))?.AnsweredAt is not null ? ItemKey.Of(ticket) : null;

    private async Task<Created> SendAsync(Agent agent, TicketId ticket, int stars, string comment, CancellationToken ct)
    {
        await tickets.RateAsync(agent.Session!, ticket, stars, comment, ct);
        return new Created(new Arrived(ticket, ItemKey.Of(ticket)), []);
    }
}
