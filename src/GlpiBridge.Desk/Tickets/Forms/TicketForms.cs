using GlpiBridge.Desk.Accounts;
using GlpiBridge.Desk.Attachments;
using GlpiBridge.Desk.Delivery;
using GlpiBridge.Desk.Requests;
using GlpiBridge.Forms;
using GlpiBridge.Forms.Answers;
using GlpiBridge.Forms.Validation;
using GlpiBridge.Glpi;
using GlpiBridge.Submissions;
using GlpiBridge.Submissions.Sending;

namespace GlpiBridge.Desk.Tickets.Forms;

/// <summary>What an agent fills in about a request, and what becomes of it in GLPI.</summary>
public sealed class TicketForms(IEnumerable<ITicketForm> forms, AgentCalls calls)
{
    public bool IsPossible(TicketFormKind kind, TicketFolder folder, FormAnswers answers) => Of(kind).IsPossible(folder, answers);

    /// <summary>Whether it may be sent: a second press for what the first has done already says so too.</summary>
    public bool MayBeSent(TicketFormKind kind, TicketFolder folder, FormAnswers answers) => IsPossible(kind, folder, answers) || Of(kind).IsDone(folder, answers);

    public FormAnswers InitialAnswers(TicketFormKind kind, TicketFolder folder) => Of(kind).InitialAnswers(folder);

    /// <summary>What is written down of something that is sent about a request that stands so.</summary>
    public SentAbout About(TicketFormKind kind, TicketFolder folder, FormAnswers answers) => new(Of(kind).ActOn(folder, answers), null, LineOf(folder.Ticket.Id));

    /// <summary>What a ticket is to whatever was sent about it, and to what was added before GLPI had it.</summary>
    public static TicketMade Made(TicketId ticket) => new(ticket.Value, new TicketFormId(TicketFormKind.Answer, ticket).ToString(), LineOf(ticket));

    /// <summary>Makes something ready to go.</summary>
    /// <param name="agent">Who sends.</param>
    /// <param name="kind">What.</param>
    /// <param name="folder">The request as it stands now.</param>
    /// <param name="questions">What was asked.</param>
    /// <param name="rules">Which files GLPI takes.</param>
    /// <param name="submission">The answers.</param>
    public Parcel Parcel(Agent agent, TicketFormKind kind, TicketFolder folder, Questionnaire questions, AnswerRules rules, Submission submission) => new(
        agent, questions, rules, (visibility, _) => Task.FromResult(Of(kind).Compose(agent, folder, questions, rules, visibility, submission.Reference)));

    /// <summary>Looks in GLPI for what was sent there, where its answer was lost.</summary>
    /// <returns>What it became; null when GLPI has nothing of it.</returns>
    /// <exception cref="GlpiException">GLPI does not answer.</exception>
    public async Task<Arrived?> FindAsync(Agent agent, TicketFormId form, Submission submission, CancellationToken ct) =>
        await calls.RunAsync(agent, (session, stop) => Of(form.Kind).FindAsync(session, form.Ticket, submission, stop), ct) is { } item ? new Arrived(form.Ticket, item) : null;

    /// <summary>What may be answered, where GLPI takes these files.</summary>
    public static AnswerRules Rules(AttachmentRules taken) => new()
    {
        CategoryName = (_, _) => null,
        Extensions = taken.Extensions,
        MaxFileBytes = taken.MaxBytes,
    };

    private static string LineOf(TicketId ticket) => ItemKey.Of(ticket).ToString();

    private ITicketForm Of(TicketFormKind kind) => forms.Single(form => form.Kind == kind);
}
