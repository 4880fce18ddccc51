using GlpiBridge.Forms.Answers;
using GlpiBridge.Forms.Validation;

namespace GlpiBridge.Forms.Fields;

/// <summary>An ITIL category below a root, picked by searching the tree (type <c>category</c>). The value is GLPI's id.</summary>
/// <param name="Root">Full name of the category whose descendants are offered, for example <c>Incident &gt; Logiciel</c>.</param>
public sealed record CategoryQuestion(string Root) : Question
{
    /// <inheritdoc/>
    public override string Display(FormAnswers answers, AnswerRules rules) =>
        rules.Categories(this).GetValueOrDefault(answers.Value(Id), "");

    /// <inheritdoc/>
    protected override string MissingKey => "fault.category";

    /// <inheritdoc/>
    protected override IEnumerable<AnswerFault> CheckAnswer(FormAnswers answers, AnswerRules rules)
    {
        if (answers.Values(Id) is not [var only] || !rules.Categories(this).ContainsKey(only))
        {
            yield return new AnswerFault(Id, "fault.category-unknown");
        }
    }
}
