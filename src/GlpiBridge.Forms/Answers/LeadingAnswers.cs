using GlpiBridge.Forms.Conditions;
using GlpiBridge.Forms.Fields;
using GlpiBridge.Forms.Loading;

namespace GlpiBridge.Forms.Answers;

/// <summary>Answers with which a form opens at one of its questions.</summary>
public static class LeadingAnswers
{
    /// <summary>
    /// What a new form holds when this question has this answer already: the outlines of its texts, the answer, and the choices that make the question
    /// show. Texts that a condition asks for are left to the user, who can change all of it.
    /// </summary>
    /// <param name="form">The form.</param>
    /// <param name="question">A question of the form.</param>
    /// <param name="value">Its answer; nobody has checked it.</param>
    /// <returns>Null when no answers make the question show.</returns>
    public static FormAnswers? To(FormDefinition form, Question question, string value)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(question);
        var section = form.Sections.First(section => section.Questions.Contains(question));
        var answers = new ConditionSolver(form).Find([.. new[] { section.ShowWhen, question.ShowWhen }.OfType<Condition>()]);
        return answers is null ? null : form.Questions.Where(asked => TestFault.ChoicesOf(asked) is not null)
            .Aggregate(form.InitialAnswers, (all, asked) => answers.IsFilled(asked.Id) ? all.With(asked.Id, answers.Values(asked.Id)) : all)
            .With(question.Id, value);
    }
}
