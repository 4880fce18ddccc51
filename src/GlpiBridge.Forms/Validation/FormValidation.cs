using GlpiBridge.Forms.Answers;

namespace GlpiBridge.Forms.Validation;

/// <summary>The server's verdict on what a user sent.</summary>
/// <param name="Visibility">What shows, and the answers that count.</param>
/// <param name="Faults">What is wrong, in the order of the page; empty when the form may be sent.</param>
public sealed record FormValidation(Visibility Visibility, IReadOnlyList<AnswerFault> Faults)
{
    /// <summary>True when nothing is wrong.</summary>
    public bool IsValid => Faults.Count == 0;

    /// <summary>Recomputes what shows and checks each answer that does.</summary>
    public static FormValidation Of(Questionnaire form, FormAnswers answers, AnswerRules rules)
    {
        var visibility = Visibility.Of(form, answers);
        var faults = form.Questions
            .Where(question => visibility.Shows(question.Id))
            .SelectMany(question => question.Check(visibility.Answers, rules))
            .ToList();
        return new FormValidation(visibility, faults);
    }
}
