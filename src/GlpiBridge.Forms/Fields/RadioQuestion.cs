namespace GlpiBridge.Forms.Fields;

/// <summary>One answer out of a list that the author wrote (type <c>radio</c>).</summary>
/// <param name="Options">The possible answers.</param>
public sealed record RadioQuestion(IReadOnlyList<Choice> Options) : ChoiceQuestion
{
    /// <inheritdoc/>
    public override IReadOnlyList<Choice> Choices => Options;
}
