using GlpiBridge.Forms.Answers;
using GlpiBridge.Forms.Validation;

namespace GlpiBridge.Forms.Fields;

/// <summary>One line of text (type <c>short-text</c>).</summary>
public sealed record ShortTextQuestion : Question
{
    /// <summary>Longest answer, in characters. GLPI cuts a ticket's title at 255 without a word.</summary>
    public int MaxLength { get; init; } = 255;

    /// <inheritdoc/>
    protected override IEnumerable<AnswerFault> CheckAnswer(FormAnswers answers, AnswerRules rules)
    {
        var text = answers.Value(Id);
        if (text.Length > MaxLength)
        {
            yield return new AnswerFault(Id, "fault.too-long", MaxLength, text.Length);
        }

        if (text.Any(char.IsControl))
        {
            yield return new AnswerFault(Id, "fault.one-line");
        }
    }
}
