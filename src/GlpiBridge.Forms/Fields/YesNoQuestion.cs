using GlpiBridge.Forms.Loading;
using GlpiBridge.Forms.Translating;

namespace GlpiBridge.Forms.Fields;

/// <summary>Yes or no, with the values <c>oui</c> and <c>non</c> (type <c>yes-no</c>).</summary>
public sealed record YesNoQuestion : ChoiceQuestion
{
    /// <inheritdoc/>
    public override IReadOnlyList<Choice> Choices => Labels;

    internal IReadOnlyList<Choice> Labels { get; init; } = Both;

    internal override Question Translated(TranslatedQuestion translation, BuiltInWords builtIn) =>
        (YesNoQuestion)base.Translated(translation, builtIn) with { Labels = translation.Of(builtIn.YesNo) };

    internal static IReadOnlyList<Choice> Both { get; } = [new("oui", "Oui", null), new("non", "Non", null)];
}

[QuestionType("yes-no")]
internal sealed class YesNoDocument : QuestionDocument
{
    public override Question Build(QuestionSource source) => new YesNoQuestion();
}
