using System.ComponentModel.DataAnnotations;
using GlpiBridge.Forms.Answers;
using GlpiBridge.Forms.Loading;
using GlpiBridge.Forms.Validation;

namespace GlpiBridge.Forms.Fields;

/// <summary>One e-mail address (type <c>email</c>).</summary>
public sealed record EmailQuestion : Question
{
    private static readonly EmailAddressAttribute Shape = new();

    /// <summary>Longest address that mail servers take.</summary>
    public const int MaxLength = 254;

    /// <inheritdoc/>
    protected override IEnumerable<AnswerFault> CheckAnswer(FormAnswers visible, AnswerRules rules)
    {
        if (!IsAddress(visible.Value(Id).Trim()))
        {
            yield return new AnswerFault(Id, "fault.email");
        }
    }

    /// <summary>True for one plain address that a mail server outside the house can be asked for.</summary>
    internal static bool IsAddress(string address)
    {
        var domain = address[(address.LastIndexOf('@') + 1)..];
        return Shape.IsValid(address) && address.Length <= MaxLength && domain.Contains('.', StringComparison.Ordinal)
            && !address.Any(character => char.IsWhiteSpace(character) || char.IsControl(character) || "<>,;".Contains(character, StringComparison.Ordinal));
    }
}

[QuestionType("email")]
internal sealed class EmailDocument : QuestionDocument
{
    public override Question Build(QuestionSource source) => new EmailQuestion();
}
