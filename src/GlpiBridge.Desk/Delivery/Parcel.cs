using GlpiBridge.Desk.Accounts;
using GlpiBridge.Desk.Requests;
using GlpiBridge.Forms;
using GlpiBridge.Forms.Answers;
using GlpiBridge.Forms.Validation;

namespace GlpiBridge.Desk.Delivery;

/// <summary>A submission with all that is needed to bring it to GLPI.</summary>
/// <param name="Agent">Who sends it, with the session that acts for them.</param>
/// <param name="Questions">What was answered.</param>
/// <param name="Rules">What GLPI allows.</param>
/// <param name="ComposeAsync">Makes of the answers that count what is to go.</param>
public sealed record Parcel(Agent Agent, Questionnaire Questions, AnswerRules Rules, Func<Visibility, CancellationToken, Task<Outgoing>> ComposeAsync)
{
    /// <summary>Whether it was made of what is only remembered of GLPI: it is made ready anew before it goes.</summary>
    public bool IsOfMemory { get; init; }
}
