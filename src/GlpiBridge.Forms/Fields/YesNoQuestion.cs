namespace GlpiBridge.Forms.Fields;

/// <summary>Yes or no, with the values <c>oui</c> and <c>non</c> (type <c>yes-no</c>).</summary>
public sealed record YesNoQuestion : ChoiceQuestion
{
    /// <inheritdoc/>
    public override IReadOnlyList<Choice> Choices { get; } = [new("oui", "Oui", null), new("non", "Non", null)];
}
