using System.ComponentModel;
using GlpiBridge.Forms.Answers;
using GlpiBridge.Forms.Loading;
using GlpiBridge.Forms.Validation;

namespace GlpiBridge.Forms.Fields;

/// <summary>One line of text (type <c>short-text</c>).</summary>
public sealed record ShortTextQuestion : Question
{
    /// <summary>Longest answer, in characters. GLPI cuts a ticket's title at 255 without a word.</summary>
    public int MaxLength { get; init; } = 255;

    /// <inheritdoc/>
    protected override IEnumerable<AnswerFault> CheckAnswer(FormAnswers visible, AnswerRules rules) => CheckLine(Id, visible, MaxLength);

    /// <summary>What is wrong with one line of text.</summary>
    internal static IEnumerable<AnswerFault> CheckLine(string key, FormAnswers answers, int maxLength)
    {
        var text = answers.Value(key);
        if (text.Length > maxLength)
        {
            yield return new AnswerFault(key, "fault.too-long", maxLength, text.Length);
        }

        if (text.Any(char.IsControl))
        {
            yield return new AnswerFault(key, "fault.one-line");
        }
    }
}

[QuestionType("short-text")]
internal sealed class ShortTextDocument : QuestionDocument
{
    [Description("Nombre de caractères au plus (255 sans cette clé).")]
    public int? MaxLength { get; set; }

    public override Question Build(QuestionSource source) => new ShortTextQuestion { MaxLength = source.Between(MaxLength, 255, 1, 10_000, "max-length") };
}
