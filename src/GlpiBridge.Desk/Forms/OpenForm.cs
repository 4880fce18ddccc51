using GlpiBridge.Desk.Accounts;
using GlpiBridge.Desk.Announcements;
using GlpiBridge.Desk.Categories;
using GlpiBridge.Forms;
using GlpiBridge.Forms.Answers;
using GlpiBridge.Forms.Fields;
using GlpiBridge.Forms.Rendering;
using GlpiBridge.Forms.Validation;

namespace GlpiBridge.Desk.Forms;

/// <summary>A form as one agent may fill it in: the definition with the categories and files allowed, and what is known of the agent.</summary>
public sealed record OpenForm
{
    public required FormDefinition Definition { get; init; }

    /// <summary>Who fills it in, in the entity that the request is for.</summary>
    public required Agent Agent { get; init; }

    /// <summary>How the agent can be reached, as GLPI knows it.</summary>
    public required Contact Caller { get; init; }

    /// <summary>The number that the agent gave with an earlier request, where GLPI knows none; or null.</summary>
    public string? Callback { get; init; }

    /// <summary>The categories that this agent is offered for this form's kind of ticket, children right under their parent.</summary>
    public required IReadOnlyList<OfferedCategory> Categories { get; init; }

    /// <summary>The categories of each category question, by its identifier.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<OfferedCategory>> ByQuestion { get; init; }

    public required AnswerRules Rules { get; init; }

    /// <summary>What is announced to the agent.</summary>
    public required ShownAnnouncements Announcements { get; init; }

    public IReadOnlyList<OfferedCategory> Offered(CategoryQuestion question) => ByQuestion[question.Id];

    /// <summary>What a new form holds when its category is known already; null for a category that no question of the form offers.</summary>
    public FormAnswers? AnswersAt(string? category) =>
        Definition.Questions.OfType<CategoryQuestion>().FirstOrDefault(question => Offered(question).Any(offered => offered.Value == category)) is { } question
            ? LeadingAnswers.To(Definition, question, category!)
            : null;
}
