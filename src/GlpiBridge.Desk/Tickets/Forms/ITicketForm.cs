using GlpiBridge.Desk.Accounts;
using GlpiBridge.Desk.Auditing;
using GlpiBridge.Desk.Requests;
using GlpiBridge.Forms;
using GlpiBridge.Forms.Answers;
using GlpiBridge.Forms.Validation;
using GlpiBridge.Glpi;
using GlpiBridge.Submissions;

namespace GlpiBridge.Desk.Tickets.Forms;

/// <summary>What becomes in GLPI of one kind of <see cref="TicketFormKind"/>.</summary>
public interface ITicketForm
{
    TicketFormKind Kind { get; }

    /// <summary>What these answers mean on a request that stands so.</summary>
    AuditAct ActOn(TicketFolder folder, FormAnswers answers);

    /// <summary>Whether GLPI takes it from this reader, as the request stands.</summary>
    bool IsPossible(TicketFolder folder, FormAnswers answers);

    /// <summary>Whether GLPI has it just so already: there is nothing left to send.</summary>
    bool IsDone(TicketFolder folder, FormAnswers answers) => false;

    /// <summary>What the form holds before the reader has typed anything.</summary>
    FormAnswers InitialAnswers(TicketFolder folder);

    Outgoing Compose(Agent agent, TicketFolder folder, Questionnaire questions, AnswerRules rules, Visibility visibility, string reference);

    /// <summary>Looks for what was sent, where GLPI's answer was lost.</summary>
    /// <returns>What it became; null when GLPI has nothing of it.</returns>
    /// <exception cref="GlpiException">GLPI does not answer.</exception>
    Task<ItemKey?> FindAsync(SessionToken session, TicketId ticket, Submission submission, CancellationToken ct);
}
