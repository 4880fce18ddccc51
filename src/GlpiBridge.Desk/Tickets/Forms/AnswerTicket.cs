using GlpiBridge.Desk.Accounts;
using GlpiBridge.Desk.Accounts.Represented;
using GlpiBridge.Desk.Auditing;
using GlpiBridge.Desk.Requests;
using GlpiBridge.Forms;
using GlpiBridge.Forms.Answers;
using GlpiBridge.Forms.Fields;
using GlpiBridge.Forms.Validation;
using GlpiBridge.Glpi;
using GlpiBridge.Glpi.Documents;
using GlpiBridge.Glpi.Tickets;
using GlpiBridge.Submissions;

namespace GlpiBridge.Desk.Tickets.Forms;

/// <summary>Makes one follow-up of an answer. On a request that is solved it refuses the solution: GLPI re-opens it for any word of its requester.</summary>
public sealed class AnswerTicket(TicketWriter tickets, TicketReader reader, AgentCalls calls, RepresentedPlaces represented) : ITicketForm
{
    public TicketFormKind Kind => TicketFormKind.Answer;

    public AuditAct ActOn(TicketFolder folder, FormAnswers answers) => folder.MaySettle ? AuditAct.SolutionRefused : AuditAct.AnswerSent;

    public bool IsPossible(TicketFolder folder, FormAnswers answers) => folder.MayAnswer;

    public FormAnswers InitialAnswers(TicketFolder folder) => FormAnswers.Empty;

    public Outgoing Compose(Agent agent, TicketFolder folder, Questionnaire questions, AnswerRules rules, Visibility visibility, string reference)
    {
        var texts = questions.Questions.OfType<RichTextQuestion>().ToList();
        var images = InlineImages.Of(texts, visibility.Answers);
        var followup = new NewFollowup
        {
            Ticket = folder.Ticket.Id,
            Content = ReferenceMark.Put(images.Place(string.Concat(texts.Select(text => text.Markup(visibility.Answers, rules)))), reference),
            Author = agent.Session is null ? agent.UserId : null,
            Verdict = folder.MaySettle ? SolutionVerdict.Refuse : SolutionVerdict.None,
        };
        return new Outgoing
        {
            Act = ActOn(folder, visibility.Answers),
            Files = [.. ComposedFile.Attached(questions, visibility.Answers), .. images.Composed],
            SendAsync = (files, stop) => SendAsync(agent, followup, files, stop),
        };
    }

    public async Task<ItemKey?> FindAsync(SessionToken session, TicketId ticket, Submission submission, CancellationToken ct) =>
        (await reader.ListFollowupsAsync(session, ticket, ct)).FirstOrDefault(followup => ReferenceMark.IsIn(followup.Content, submission.Reference)) is { } found ? ItemKey.Of(found.Id) : null;

    private async Task<Created> SendAsync(Agent agent, NewFollowup followup, IReadOnlyList<FileToSend> files, CancellationToken ct)
    {
        if (agent.Session is null)
        {
            await represented.RequireTicketsAsync(agent, ct);
        }

        var created = await calls.RunAsync(agent, (session, stop) => tickets.AddFollowupAsync(session, followup, files, stop), ct);
        return new Created(new Arrived(followup.Ticket, ItemKey.Of(created.Id)), created.Files);
    }
}
