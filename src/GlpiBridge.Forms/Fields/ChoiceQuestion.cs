using AngleSharp.Dom;
using GlpiBridge.Forms.Answers;
using GlpiBridge.Forms.Validation;

namespace GlpiBridge.Forms.Fields;

/// <summary>One answer out of a list that the author wrote.</summary>
public abstract record ChoiceQuestion : Question
{
    /// <summary>The possible answers, in order.</summary>
    public abstract IReadOnlyList<Choice> Choices { get; }

    /// <inheritdoc/>
    public override string Display(FormAnswers visible, AnswerRules rules) =>
        Choices.FirstOrDefault(choice => choice.Value == visible.Value(Id))?.Label ?? "";

    internal override IEnumerable<string> ReadBack(IElement shown) => Choices.Where(choice => OutlineText.Same(choice.Label, shown.TextContent)).Select(choice => choice.Value).Take(1);

    internal override IReadOnlyList<Choice> Answers => Choices;

    /// <inheritdoc/>
    protected override string MissingKey => "fault.choice";

    /// <inheritdoc/>
    protected override IEnumerable<AnswerFault> CheckAnswer(FormAnswers visible, AnswerRules rules)
    {
        if (visible.Values(Id) is not [var only] || Choices.All(choice => choice.Value != only))
        {
            yield return new AnswerFault(Id, "fault.choice");
        }
    }
}

/// <summary>One possible answer.</summary>
/// <param name="Value">What is sent and what conditions name.</param>
/// <param name="Label">What the user reads.</param>
/// <param name="Help">When to choose it, or null.</param>
public sealed record Choice(string Value, string Label, string? Help);
