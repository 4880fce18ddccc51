using GlpiBridge.Forms.Answers;
using GlpiBridge.Forms.Conditions;
using GlpiBridge.Forms.Validation;

namespace GlpiBridge.Forms.Fields;

/// <summary>A question of a form. Each type of question is a record of its own in this folder and a partial view of the portal.</summary>
public abstract record Question
{
    /// <summary>Identifier, unique in the form: lower-case letters, digits and hyphens.</summary>
    public required string Id { get; init; }

    /// <summary>The question as the user reads it, without the star of mandatory ones.</summary>
    public required string Label { get; init; }

    /// <summary>Help under the label, or null.</summary>
    public string? Help { get; init; }

    /// <summary>True when the question must be answered wherever it shows.</summary>
    public bool Required { get; init; }

    /// <summary>Condition on earlier answers, or null for a question that always shows.</summary>
    public Condition? ShowWhen { get; init; }

    /// <summary>What an empty form shows in the field, or null.</summary>
    public virtual string? InitialValue => null;

    /// <summary>What is wrong with the answer of a question that shows; empty when it is fine.</summary>
    /// <param name="answers">Answers of the visible questions.</param>
    /// <param name="rules">What the surroundings allow: categories, files.</param>
    public IEnumerable<AnswerFault> Check(FormAnswers answers, AnswerRules rules) =>
        IsAnswered(answers) ? CheckAnswer(answers, rules)
        : Required ? [new AnswerFault(Id, MissingKey)]
        : [];

    /// <summary>The answer as a technician should read it in the ticket, as plain text; "" when there is nothing to say.</summary>
    /// <param name="answers">Answers of the visible questions.</param>
    /// <param name="rules">Gives categories their names.</param>
    public virtual string Display(FormAnswers answers, AnswerRules rules) => answers.Value(Id).Trim();

    /// <summary>Key of the sentence shown when a mandatory question has no answer.</summary>
    protected virtual string MissingKey => "fault.required";

    /// <summary>True when there is an answer to check; a prefilled outline left as it was is none.</summary>
    protected virtual bool IsAnswered(FormAnswers answers) => answers.IsFilled(Id);

    /// <summary>What is wrong with an answer that was given.</summary>
    protected abstract IEnumerable<AnswerFault> CheckAnswer(FormAnswers answers, AnswerRules rules);
}
