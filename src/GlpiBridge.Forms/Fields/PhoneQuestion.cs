using System.Text.RegularExpressions;
using GlpiBridge.Forms.Answers;
using GlpiBridge.Forms.Loading;
using GlpiBridge.Forms.Validation;

namespace GlpiBridge.Forms.Fields;

/// <summary>A phone number as people write it, an extension included (type <c>phone</c>).</summary>
public sealed partial record PhoneQuestion : Question
{
    /// <summary>Longest number, in characters.</summary>
    public const int MaxLength = 60;

    /// <inheritdoc/>
    protected override IEnumerable<AnswerFault> CheckAnswer(FormAnswers visible, AnswerRules rules)
    {
        if (!IsNumber(visible.Value(Id).Trim()))
        {
            yield return new AnswerFault(Id, "fault.phone");
        }
    }

    /// <summary>True for what somebody can dial.</summary>
    internal static bool IsNumber(string text) => Number().IsMatch(text);

    // At least four digits (an internal extension); « poste 12 » and « ou » between two numbers are common in town halls.
    [GeneratedRegex(@"^(?=(?:\D*\d){4,})[\p{L}\d +().,/:;-]{4,60}$")]
    private static partial Regex Number();
}

[QuestionType("phone")]
internal sealed class PhoneDocument : QuestionDocument
{
    public override Question Build(QuestionSource source) => new PhoneQuestion();
}
