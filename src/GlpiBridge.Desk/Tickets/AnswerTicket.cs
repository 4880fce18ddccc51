using GlpiBridge.Desk.Accounts;
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

namespace GlpiBridge.Desk.Tickets;

/// <summary>Makes one follow-up of an answer. On a request that is solved it refuses the solution: GLPI re-opens it for any word of its requester.</summary>
public sealed class AnswerTicket(
    SubmissionSender sender, TicketWriter tickets, SurplusFiles surplus, AgentCalls calls, DocumentReader documents, GlpiServiceAccount service, TicketList list)
{
    /// <param name="agent">Who answers.</param>
    /// <param name="folder">The request as it stands now.</param>
    /// <param name="questions">What <see cref="AnswerForm"/> asks.</param>
    /// <param name="rules">Which files GLPI takes.</param>
    /// <param name="draft">The answer.</param>
    /// <param name="ct">Stops the work as long as nothing has gone.</param>
    public async Task<SubmitResult> RunAsync(Agent agent, TicketFolder folder, Questionnaire questions, AnswerRules rules, Submission draft, CancellationToken ct)
    {
        var result = await sender.RunAsync(agent, questions, rules, draft, visibility => Task.FromResult(Compose(agent, folder, questions, rules, visibility, draft.Reference)), ct);
        await list.ForgetAsync(agent, ct);
        return result;
    }

    private Outgoing Compose(Agent agent, TicketFolder folder, Questionnaire questions, AnswerRules rules, Visibility visibility, string reference)
    {
        var texts = questions.Questions.OfType<RichTextQuestion>().ToList();
        var images = InlineImages.Of(texts, visibility.Answers);
        var followup = new NewFollowup
        {
            Ticket = folder.Ticket.Id,
            Content = AnswerMark.Put(images.Place(string.Concat(texts.Select(text => text.Markup(visibility.Answers, rules)))), reference),
            Author = agent.Session is null ? agent.UserId : null,
            Verdict = folder.MaySettle ? SolutionVerdict.Refuse : SolutionVerdict.None,
        };
        return new Outgoing
        {
            Act = folder.MaySettle ? AuditAct.SolutionRefused : AuditAct.AnswerSent,
            Files = [.. ComposedFile.Attached(questions, visibility.Answers), .. images.Composed],
            SendAsync = (files, stop) => SendAsync(agent, followup, files, stop),
        };
    }

    private async Task<Arrival> SendAsync(Agent agent, NewFollowup followup, IReadOnlyList<FileToSend> files, CancellationToken ct)
    {
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
