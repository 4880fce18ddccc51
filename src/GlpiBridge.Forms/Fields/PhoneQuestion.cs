using System.Text.RegularExpressions;
using GlpiBridge.Forms.Answers;
using GlpiBridge.Forms.Validation;

namespace GlpiBridge.Forms.Fields;

/// <summary>A phone number as people write it, an extension included (type <c>phone</c>).</summary>
public sealed partial record PhoneQuestion : Question
{
    /// <inheritdoc/>
    protected override IEnumerable<AnswerFault> CheckAnswer(FormAnswers answers, AnswerRules rules)
    {
        if (!Number().IsMatch(answers.Value(Id).Trim()))
        {
            yield return new AnswerFault(Id, "fault.phone");
        }
    }

    // At least four digits (an internal extension); « poste 12 » and « ou » between two numbers are common in town halls.
    [GeneratedRegex(@"^(?=(?:\D*\d){4,})[\p{L}\d +().,/:;-]{4,60}$")]
    private static partial Regex Number();
}
