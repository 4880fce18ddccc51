using GlpiBridge.Desk.Forms;
using GlpiBridge.Forms;
using GlpiBridge.Forms.Answers;
using GlpiBridge.Forms.Fields;
using GlpiBridge.Forms.Validation;

namespace GlpiBridge.Portal.Pages.Requests;

/// <summary>A form with one user's answers and what is wrong with them, ready to be shown.</summary>
internal sealed class FormView(OpenForm open, FormAnswers? answers, IReadOnlyList<AnswerFault> faults)
{
    private readonly FormAnswers given = answers ?? Initial(open.Definition);
    private readonly Visibility visibility = Visibility.Of(open.Definition, answers ?? Initial(open.Definition));

    public FormDefinition Definition => open.Definition;

    /// <summary>What is wrong, in the order of the page.</summary>
    public IReadOnlyList<AnswerFault> Faults { get; } =
        [.. open.Definition.Questions.SelectMany(question => faults.Where(fault => fault.Question == question.Id))];

    public bool Shows(FormSection section) => visibility.Sections.Contains(section);

    public QuestionView Of(Question question) => new(
        question,
        open,
        ValuesOf(question),
        given.Files(question.Id),
        [.. Faults.Where(fault => fault.Question == question.Id)],
        visibility.Shows(question.Id));

    // A question that has not shown yet has not been emptied by anybody: it shows with its outline when its turn comes.
    private IReadOnlyList<string> ValuesOf(Question question) =>
        given.Values(question.Id) is { Count: 0 } && !visibility.Shows(question.Id) && question.InitialValue is { } initial ? [initial] : given.Values(question.Id);

    private static FormAnswers Initial(FormDefinition form) =>
        form.Questions.Aggregate(FormAnswers.Empty, (all, question) => all.With(question.Id, question.InitialValue));
}
