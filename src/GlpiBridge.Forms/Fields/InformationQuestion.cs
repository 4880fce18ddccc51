using GlpiBridge.Forms.Answers;
using GlpiBridge.Forms.Loading;
using GlpiBridge.Forms.Validation;

namespace GlpiBridge.Forms.Fields;

/// <summary>A paragraph to read, with the label as its title and the help as its text; nothing to answer (type <c>information</c>).</summary>
public sealed record InformationQuestion : Question
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> Keys => [];

    /// <inheritdoc/>
    public override string Display(FormAnswers visible, AnswerRules rules) => "";

    /// <inheritdoc/>
    protected override IEnumerable<AnswerFault> CheckAnswer(FormAnswers visible, AnswerRules rules) => [];
}

[QuestionType("information")]
internal sealed class InformationDocument : QuestionDocument
{
    public override Question Build(QuestionSource source) => Required || RequiredWhen is not null
        ? throw source.Error("required", "un paragraphe d'information n'a pas de réponse, elle ne peut pas être obligatoire. Retirez cette clé.")
        : Help is null
            ? throw source.Error("help", "un paragraphe d'information a besoin d'un texte : écrivez-le dans help.")
            : new InformationQuestion();
}
