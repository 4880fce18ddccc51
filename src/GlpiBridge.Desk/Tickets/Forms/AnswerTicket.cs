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
using GlpiBridge.Glpi.Sessions;
using GlpiBridge.Glpi.Tickets;
using GlpiBridge.Submissions;

namespace GlpiBridge.Desk.Tickets.Forms;

/// <summary>Makes one follow-up of an answer. On a request that is solved it refuses the solution: GLPI re-opens it for any word of its requester.</summary>
public sealed class AnswerTicket(
    TicketWriter tickets, TicketReader reader, SurplusFiles surplus, AgentCalls calls, RepresentedPlaces represented, DocumentReader documents, GlpiServiceAccount service) : ITicketForm
{
    public TicketFormKind Kind => TicketFormKind.Answer;

    public AuditAct Act => AuditAct.AnswerSent;

    public bool IsPossible(TicketFolder folder) => folder.MayAnswer;

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
            Act = folder.MaySettle ? AuditAct.SolutionRefused : Act,
            Files = [.. ComposedFile.Attached(questions, visibility.Answers), .. images.Composed],
            SendAsync = (files, stop) => SendAsync(agent, followup, files, stop),
        };
    }

    public async Task<bool> HasArrivedAsync(SessionToken session, TicketId ticket, Submission submission, CancellationToken ct) =>
        (await reader.ListFollowupsAsync(session, ticket, ct)).Any(followup => ReferenceMark.IsIn(followup.Content, submission.Reference));

    private async Task<Arrival> SendAsync(Agent agent, NewFollowup followup, IReadOnlyList<FileToSend> files, CancellationToken ct)
    {
        if (agent.Session is null)
        {
            await represented.RequireTicketsAsync(agent, ct);
        }

        var first = SurplusFiles.First(files);
        var created = await calls.RunAsync(agent, (session, stop) => tickets.AddFollowupAsync(session, followup, first, stop), ct);
        return new Arrival(followup.Ticket, [.. (await VerifiedAsync(created, ct)).Files, .. await surplus.HangAsync(agent, followup.Ticket, files.Except(first), ct)]);
    }

    // GLPI tells the writer of a follow-up nothing of its files.
    private async Task<CreatedFollowup> VerifiedAsync(CreatedFollowup created, CancellationToken ct)
    {
        if (!created.Files.OfType<FileOutcome.Unverified>().Any())
        {
            return created;
        }

        try
        {
            var key = ItemKey.Of(created.Id);
            var found = await service.RunAsync((session, stop) => documents.ListOfAsync(session, [key], stop), ct);
            return found.TryGetValue(key, out var known) ? created.Verified(known) : created;
        }
        catch (Exception silent) when (silent is GlpiException or InvalidOperationException)
        {
            return created;
        }
    }
}
