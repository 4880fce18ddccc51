using System.ComponentModel;
using GlpiBridge.Forms.Answers;
using GlpiBridge.Forms.Loading;
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
    public override string Display(FormAnswers visible, AnswerRules rules) => IsAnswered(visible) ? base.Display(visible, rules) : "";

    /// <inheritdoc/>
    protected override string MissingKey => Outline is null ? base.MissingKey : "fault.outline";

    /// <inheritdoc/>
    protected override bool IsAnswered(FormAnswers visible) =>
        visible.IsFilled(Id) && (Outline is null || !OutlineText.Same(visible.Value(Id), Outline));

    /// <inheritdoc/>
    protected override IEnumerable<AnswerFault> CheckAnswer(FormAnswers visible, AnswerRules rules)
    {
        // A browser counts a line end as one character and sends two.
        var length = visible.Value(Id).ReplaceLineEndings("\n").Length;
        if (length > MaxLength)
        {
            yield return new AnswerFault(Id, "fault.too-long", MaxLength, length);
        }
    }
}

[QuestionType("long-text")]
internal sealed class LongTextDocument : QuestionDocument
{
    [Description("Texte déjà présent dans le champ ; laissé tel quel, il ne compte pas comme réponse.")]
    public string? Outline { get; set; }

    [Description("Hauteur du champ, en lignes (6 sans cette clé).")]
    public int? Rows { get; set; }

    [Description("Nombre de caractères au plus (20 000 sans cette clé).")]
    public int? MaxLength { get; set; }

    public override Question Build(QuestionSource source) => new LongTextQuestion
    {
        Outline = Outline,
        Rows = source.Between(Rows, 6, 2, 40, "rows"),
        MaxLength = source.Between(MaxLength, 20_000, 1, 60_000, "max-length"),
    };
}
