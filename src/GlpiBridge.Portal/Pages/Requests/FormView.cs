using GlpiBridge.Desk.Forms;
using GlpiBridge.Forms;
using GlpiBridge.Forms.Answers;
using GlpiBridge.Forms.Fields;
using GlpiBridge.Forms.RichTexts;
using GlpiBridge.Forms.Validation;
using GlpiBridge.Portal.Texts;

namespace GlpiBridge.Portal.Pages.Requests;

/// <summary>Questions with one user's answers and what is wrong with them, ready to be shown.</summary>
internal sealed class FormView(Questionnaire definition, AnswerRules rules, Guid submission, FormAnswers? answers, IReadOnlyList<AnswerFault> faults)
{
    private readonly FormAnswers given = answers ?? definition.InitialAnswers;
    private readonly OpenForm? open;

    /// <summary>A form of the catalogue.</summary>
    public FormView(OpenForm open, Guid submission, FormAnswers? answers, IReadOnlyList<AnswerFault> faults)
        : this(open.Definition.In(Language.Current.Code), open.Rules, submission, answers, faults) => this.open = open;

    /// <summary>What shows, with the answers that count.</summary>
    public Visibility Visibility { get; } = Visibility.Of(definition, answers ?? definition.InitialAnswers);

    public OpenForm Open => open ?? throw new InvalidOperationException($"{definition.Id} is no form of the catalogue.");

    public Questionnaire Definition => definition;

    /// <summary>A form of the catalogue in the words of its reader; what is sent is made by <see cref="OpenForm.Definition"/>.</summary>
    public FormDefinition Form => (FormDefinition)definition;

    public AnswerRules Rules => rules;

    public Guid Submission => submission;

    /// <summary>What is wrong, in the order of the page.</summary>
    public IReadOnlyList<AnswerFault> Faults { get; } =
        [.. definition.Questions.SelectMany(question => faults.Where(fault => fault.Question == question.Id || question.Keys.Contains(fault.Question)))];

    /// <summary>True when lists of any length are wanted whole: the browser runs no scripts that would fetch them in parts.</summary>
    public bool IsWholeListAsked { get; init; }

    public bool Shows(FormSection section) => Visibility.Sections.Contains(section);

    public QuestionView Of(Question question) =>
        new(question, this, AnswersOf(question), Visibility.Shows(question.Id), question.IsRequired(Visibility.Answers));

    /// <summary>The words of a question or of one of its parts.</summary>
    public string LabelOf(string key)
    {
        var question = Definition.Questions.First(asked => asked.Id == key || asked.Keys.Contains(key));
        return question is PersonQuestion person ? person.LabelOf(key) : question.Label;
    }

    /// <summary>A formatted text with the addresses at which its pictures are shown.</summary>
    public string ShowImages(string html) => RichText.WithImages(html, file => new ImageReference(FileAddress.Of(submission, file)));

    /// <summary>An answer to be read, as harmless HTML; empty when there is none.</summary>
    public string Shown(Question question) => RichText.WithStylesAside(ShowImages(question.Markup(Visibility.Answers, rules)));

    // A question that has not shown yet has not been emptied by anybody: it shows with its outline when its turn comes.
    private FormAnswers AnswersOf(Question question) =>
        !given.IsFilled(question.Id) && !Visibility.Shows(question.Id) && question.InitialValue is { } initial ? given.With(question.Id, initial) : given;
}
