using GlpiBridge.Forms.Answers;
using GlpiBridge.Forms.Validation;

namespace GlpiBridge.Forms.Fields;

/// <summary>Several lines of text, with an outline of questions to answer if the author gave one (type <c>long-text</c>).</summary>
public sealed record LongTextQuestion : Question
{
    /// <summary>Text that the field holds at first, or null. Left as it is, it does not count as an answer.</summary>
    public string? Outline { get; init; }

    /// <summary>Height of the field, in lines.</summary>
    public int Rows { get; init; } = 6;

    /// <summary>Longest answer, in characters.</summary>
    public int MaxLength { get; init; } = 20_000;

    /// <inheritdoc/>
    public override string? InitialValue => Outline;

    /// <inheritdoc/>
    public override string Display(FormAnswers answers, AnswerRules rules) => IsAnswered(answers) ? base.Display(answers, rules) : "";

    /// <inheritdoc/>
    protected override string MissingKey => Outline is null ? base.MissingKey : "fault.outline";

    /// <inheritdoc/>
    protected override bool IsAnswered(FormAnswers answers) =>
        answers.IsFilled(Id) && (Outline is null || Squeeze(answers.Value(Id)) != Squeeze(Outline));

    /// <inheritdoc/>
    protected override IEnumerable<AnswerFault> CheckAnswer(FormAnswers answers, AnswerRules rules)
    {
        // A browser counts a line end as one character and sends two.
        var length = answers.Value(Id).ReplaceLineEndings("\n").Length;
        if (length > MaxLength)
        {
            yield return new AnswerFault(Id, "fault.too-long", MaxLength, length);
        }
    }

    // Browsers send CRLF, files hold LF, and people add blank lines: none of that is an answer.
    private static string Squeeze(string text) => string.Concat(text.Where(character => !char.IsWhiteSpace(character)));
}
