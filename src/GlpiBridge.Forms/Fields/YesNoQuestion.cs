using GlpiBridge.Forms.Loading;

namespace GlpiBridge.Forms.Fields;

/// <summary>Yes or no, with the values <c>oui</c> and <c>non</c> (type <c>yes-no</c>).</summary>
public sealed record YesNoQuestion : ChoiceQuestion
{
    /// <inheritdoc/>
    public override IReadOnlyList<Choice> Choices => Both;

    internal static IReadOnlyList<Choice> Both { get; } = [new("oui", "Oui", null), new("non", "Non", null)];
}

[QuestionType("yes-no")]
internal sealed class YesNoDocument : QuestionDocument
{
    public override Question Build(QuestionSource source) => new YesNoQuestion();
}
