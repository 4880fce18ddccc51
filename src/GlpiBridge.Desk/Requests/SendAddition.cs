using GlpiBridge.Desk.Accounts;
using GlpiBridge.Desk.Auditing;
using GlpiBridge.Desk.Delivery;
using GlpiBridge.Forms;
using GlpiBridge.Forms.Validation;
using GlpiBridge.Submissions;

namespace GlpiBridge.Desk.Requests;

/// <summary>Takes what is added to something that GLPI does not have yet. It goes after that, as an answer on its ticket.</summary>
public sealed class SendAddition(SubmissionSender sender)
{
    /// <param name="agent">Who sends.</param>
    /// <param name="questions">What was asked.</param>
    /// <param name="rules">Which files GLPI takes.</param>
    /// <param name="draft">The answers.</param>
    /// <param name="renew">Opens another session of GLPI's for the sender, where the browser remembers them.</param>
    /// <param name="ct">Stops the work as long as nothing is taken.</param>
    public Task<SubmitResult> RunAsync(Agent agent, Questionnaire questions, AnswerRules rules, Submission draft, Func<Task<Agent?>> renew, CancellationToken ct)
    {
        // Nobody can compose it as long as there is no ticket: whoever brings it to GLPI makes it ready.
        var parcel = new Parcel(agent, questions, rules, (_, _) => throw new InvalidOperationException("There is no ticket yet.")) { IsOfMemory = true };
        return sender.RunAsync(parcel, draft, new SentAbout(AuditAct.AnswerSent, null, null), renew, ct);
    }
}
