using GlpiBridge.Forms.Answers;
using GlpiBridge.Forms.Loading;
using GlpiBridge.Forms.Validation;

namespace GlpiBridge.Forms.Fields;

/// <summary>The address of a web site, with or without its <c>https://</c> (type <c>url</c>).</summary>
public sealed record UrlQuestion : Question
{
    /// <summary>Longest address, in characters.</summary>
    public const int MaxLength = 2000;

    /// <inheritdoc/>
    protected override IEnumerable<AnswerFault> CheckAnswer(FormAnswers visible, AnswerRules rules)
    {
        var typed = visible.Value(Id).Trim();
        if (typed.Length > MaxLength || !IsAddress(typed))
        {
            yield return new AnswerFault(Id, "fault.url");
        }
    }

    private static bool IsAddress(string typed)
    {
        var whole = typed.Contains("://", StringComparison.Ordinal) ? typed : "https://" + typed;
        return !typed.Any(character => char.IsWhiteSpace(character) || char.IsControl(character) || character is '<' or '>' or '"')
            && Uri.TryCreate(whole, UriKind.Absolute, out var address)
            && address.Scheme is "http" or "https"
            && address.UserInfo.Length == 0
            && address.Host.Contains('.', StringComparison.Ordinal);
    }
}

[QuestionType("url")]
internal sealed class UrlDocument : QuestionDocument
{
    public override Question Build(QuestionSource source) => new UrlQuestion();
}
