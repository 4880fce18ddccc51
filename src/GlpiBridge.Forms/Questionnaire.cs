using GlpiBridge.Forms.Answers;
using GlpiBridge.Forms.Fields;

namespace GlpiBridge.Forms;

/// <summary>Questions that somebody answers, whatever becomes of the answers. Immutable: what a user sends lives in <see cref="FormAnswers"/>.</summary>
public record Questionnaire
{
    /// <summary>Identifier, used in addresses.</summary>
    public required string Id { get; init; }

    /// <summary>Parts, in the order of the page.</summary>
    public required IReadOnlyList<FormSection> Sections { get; init; }

    /// <summary>All questions in the order of the page.</summary>
    public IEnumerable<Question> Questions => Sections.SelectMany(section => section.Questions);

    /// <summary>What it holds before anybody has answered: the outlines of its texts.</summary>
    public FormAnswers InitialAnswers => Questions.Aggregate(FormAnswers.Empty, (all, question) => all.With(question.Id, question.InitialValue));
}
