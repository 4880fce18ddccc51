using GlpiBridge.Forms.Answers;

namespace GlpiBridge.Forms.Conditions;

/// <summary>A test on answers given earlier in the form. The browser evaluates the same tree (<see cref="ConditionJson"/>).</summary>
public abstract record Condition
{
    private Condition()
    {
    }

    /// <summary>True when the answers satisfy the condition. An unanswered or hidden question never equals and never contains anything.</summary>
    public abstract bool IsMet(FormAnswers visible);

    /// <summary>Ids of the questions that the condition looks at.</summary>
    public abstract IEnumerable<string> Questions { get; }

    /// <summary>Every part is met.</summary>
    /// <param name="Parts">At least one condition.</param>
    public sealed record AllOf(IReadOnlyList<Condition> Parts) : Condition
    {
        /// <inheritdoc/>
        public override bool IsMet(FormAnswers visible) => Parts.All(part => part.IsMet(visible));

        /// <inheritdoc/>
        public override IEnumerable<string> Questions => Parts.SelectMany(part => part.Questions);
    }

    /// <summary>At least one part is met.</summary>
    /// <param name="Parts">At least one condition.</param>
    public sealed record AnyOf(IReadOnlyList<Condition> Parts) : Condition
    {
        /// <inheritdoc/>
        public override bool IsMet(FormAnswers visible) => Parts.Any(part => part.IsMet(visible));

        /// <inheritdoc/>
        public override IEnumerable<string> Questions => Parts.SelectMany(part => part.Questions);
    }

    /// <summary>The part is not met.</summary>
    /// <param name="Part">The condition turned round.</param>
    public sealed record Negation(Condition Part) : Condition
    {
        /// <inheritdoc/>
        public override bool IsMet(FormAnswers visible) => !Part.IsMet(visible);

        /// <inheritdoc/>
        public override IEnumerable<string> Questions => Part.Questions;
    }

    /// <summary>One of the question's values is one of these (case matters: values are identifiers).</summary>
    /// <param name="Question">Id of an earlier question.</param>
    /// <param name="Values">Accepted values; one for « equals ».</param>
    public sealed record OneOf(string Question, IReadOnlyList<string> Values) : Condition
    {
        /// <inheritdoc/>
        public override bool IsMet(FormAnswers visible) => visible.Values(Question).Any(value => Values.Contains(value, StringComparer.Ordinal));

        /// <inheritdoc/>
        public override IEnumerable<string> Questions => [Question];
    }

    /// <summary>One of the question's values contains this text, whatever the case.</summary>
    /// <param name="Question">Id of an earlier question.</param>
    /// <param name="Text">Text to look for, not empty.</param>
    public sealed record Contains(string Question, string Text) : Condition
    {
        /// <inheritdoc/>
        public override bool IsMet(FormAnswers visible) =>
            visible.Values(Question).Any(value => value.Contains(Text, StringComparison.OrdinalIgnoreCase));

        /// <inheritdoc/>
        public override IEnumerable<string> Questions => [Question];
    }

    /// <summary>The question has an answer (or, with false, has none).</summary>
    /// <param name="Question">Id of an earlier question.</param>
    /// <param name="Expected">True for « answered ».</param>
    public sealed record Filled(string Question, bool Expected) : Condition
    {
        /// <inheritdoc/>
        public override bool IsMet(FormAnswers visible) => visible.IsFilled(Question) == Expected;

        /// <inheritdoc/>
        public override IEnumerable<string> Questions => [Question];
    }
}
