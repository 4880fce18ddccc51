using System.ComponentModel.DataAnnotations;
using GlpiBridge.Forms.Answers;
using GlpiBridge.Forms.Validation;

namespace GlpiBridge.Forms.Fields;

/// <summary>One e-mail address (type <c>email</c>).</summary>
public sealed record EmailQuestion : Question
{
    private static readonly EmailAddressAttribute Shape = new();

    /// <summary>Longest address that mail servers take.</summary>
    public const int MaxLength = 254;

    /// <inheritdoc/>
    protected override IEnumerable<AnswerFault> CheckAnswer(FormAnswers answers, AnswerRules rules)
    {
        var address = answers.Value(Id).Trim();
        var domain = address[(address.LastIndexOf('@') + 1)..];
        if (!Shape.IsValid(address) || address.Length > MaxLength || !domain.Contains('.', StringComparison.Ordinal)
            || address.Any(character => char.IsWhiteSpace(character) || char.IsControl(character) || "<>,;".Contains(character, StringComparison.Ordinal)))
        {
            yield return new AnswerFault(Id, "fault.email");
        }
    }
}
