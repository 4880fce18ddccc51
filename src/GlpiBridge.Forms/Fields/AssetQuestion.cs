using AngleSharp.Dom;
using GlpiBridge.Forms.Answers;
using GlpiBridge.Forms.Loading;
using GlpiBridge.Forms.RichTexts;
using GlpiBridge.Forms.Validation;

namespace GlpiBridge.Forms.Fields;

/// <summary>
/// A device by its serial number (type <c>asset</c>). Any number is accepted: one that GLPI does not know in the user's entity is said to be unknown in the ticket,
/// never to the user.
/// </summary>
public sealed record AssetQuestion : Question
{
    /// <summary>Longest serial number, in characters.</summary>
    public const int MaxLength = 100;

    // A template says after the number what GLPI knows of it.
    internal override IEnumerable<string> ReadBack(IElement shown) => [PlainText.Of(shown).Split([" – ", " ("], StringSplitOptions.None)[0]];

    /// <inheritdoc/>
    protected override IEnumerable<AnswerFault> CheckAnswer(FormAnswers visible, AnswerRules rules) => ShortTextQuestion.CheckLine(Id, visible, MaxLength);
}

[QuestionType("asset")]
internal sealed class AssetDocument : QuestionDocument
{
    public override Question Build(QuestionSource source) => new AssetQuestion();
}
